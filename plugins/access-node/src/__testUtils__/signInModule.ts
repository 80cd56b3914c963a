import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import { orgDirectoryServiceRef } from '../org/orgDirectoryServiceRef';
import { toSignInClaims } from '../identity/toSignInClaims';
import { markSignedIn } from './markSignedIn';

const words = (value: unknown) => String(value).split(',').filter(Boolean);

/**
 * Lets a test sign in as anybody, with a real token.
 *
 * @remarks
 * `GET /api/auth/test/refresh?person=head`; needs `auth.providers.test: {}` in the config. What the claims say can be
 * changed: `methods=pwd`, `minutesAgo=20`, `groups=group:default/a,group:default/b`, `caution=…`.
 */
export const signInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-sign-in',
  register(reg) {
    reg.registerInit({
      deps: {
        identities: identityRegisterServiceRef,
        org: orgDirectoryServiceRef,
        providers: authProvidersExtensionPoint,
      },
      async init({ identities, org, providers }) {
        providers.registerProvider({
          providerId: 'test',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async ({ req: { query } }) => {
                const userRef = `user:default/${query.person}`;
                const { methods, minutesAgo = 0, groups, caution } = query;
                const identity = await markSignedIn({
                  identities,
                  org,
                  userRef,
                  over: {
                    ...(methods && { methods: words(methods) }),
                    ...(groups !== undefined && {
                      claimedGroups: words(groups),
                    }),
                    ...(caution && { caution: String(caution) }),
                    authenticatedAt: new Date(
                      Date.now() - Number(minutesAgo) * 60_000,
                    ),
                  },
                });
                return { result: identity };
              },
            }),
            signInResolver: ({ result }, context) =>
              context.issueToken({
                claims: {
                  sub: result.userRef,
                  ent: [result.userRef],
                  ...toSignInClaims(result),
                },
              }),
          }),
        });
      },
    });
  },
});
