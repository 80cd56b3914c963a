import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import {
  driftRegisterServiceRef,
  identityRegisterServiceRef,
  orgDirectoryServiceRef,
} from '@builder-insights/plugin-access-node';
import { auditedHandlers } from './audit/auditedHandlers';
import { SignInAttempts } from './audit/SignInAttempts';
import { trustedEnvironments } from './config';
import { createOktaAuthenticator } from './createOktaAuthenticator';
import { createOktaSignInResolver } from './createOktaSignInResolver';
import { rememberStepUp } from './session/stepUp';
import { WorkforceSignIn } from './WorkforceSignIn';

/**
 * Okta as the sign-in provider `okta`: verified claims, people by immutable Okta ids, groups that claim and
 * organisation agree on.
 *
 * @public
 */
export const authModuleOktaWorkforce = createBackendModule({
  pluginId: 'auth',
  moduleId: 'okta-workforce',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        drift: driftRegisterServiceRef,
        identities: identityRegisterServiceRef,
        logger: coreServices.logger,
        org: orgDirectoryServiceRef,
        providers: authProvidersExtensionPoint,
      },
      async init({ auditor, logger, providers, ...deps }) {
        const attempts = SignInAttempts.create(auditor);
        const createProvider = createOAuthProviderFactory({
          authenticator: createOktaAuthenticator({
            attempts,
            logger,
            org: deps.org,
          }),
          signInResolver: createOktaSignInResolver(
            WorkforceSignIn.create(deps),
          ),
          stateTransform: rememberStepUp,
        });
        const isProduction = process.env.NODE_ENV === 'production';
        providers.registerProvider({
          providerId: 'okta',
          factory: context =>
            auditedHandlers({
              handlers: createProvider({
                ...context,
                config: trustedEnvironments(context.config, { isProduction }),
              }),
              attempts,
              isOriginAllowed: context.isOriginAllowed,
            }),
        });
      },
    });
  },
});
