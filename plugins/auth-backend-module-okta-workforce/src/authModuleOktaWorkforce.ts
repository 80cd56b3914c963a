import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { trustedEnvironments } from './config';
import { createOktaAuthenticator } from './createOktaAuthenticator';
import { oktaIdMatchingUserAnnotation } from './oktaIdMatchingUserAnnotation';

/**
 * Okta as the sign-in provider `okta`, over OpenID Connect and by immutable Okta ids.
 *
 * @public
 */
export const authModuleOktaWorkforce = createBackendModule({
  pluginId: 'auth',
  moduleId: 'okta-workforce',
  register(reg) {
    reg.registerInit({
      deps: {
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ logger, providers }) {
        const createProvider = createOAuthProviderFactory({
          authenticator: createOktaAuthenticator({ logger }),
          signInResolver: oktaIdMatchingUserAnnotation(),
          signInResolverFactories: { oktaIdMatchingUserAnnotation },
        });
        const isProduction = process.env.NODE_ENV === 'production';
        providers.registerProvider({
          providerId: 'okta',
          factory: context =>
            createProvider({
              ...context,
              config: trustedEnvironments(context.config, { isProduction }),
            }),
        });
      },
    });
  },
});
