import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
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
        providers.registerProvider({
          providerId: 'okta',
          factory: createOAuthProviderFactory({
            authenticator: createOktaAuthenticator({ logger }),
            signInResolver: oktaIdMatchingUserAnnotation(),
            signInResolverFactories: { oktaIdMatchingUserAnnotation },
          }),
        });
      },
    });
  },
});
