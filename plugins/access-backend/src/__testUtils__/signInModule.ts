import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { toSignInClaims } from '@builder-insights/plugin-access-node';

/** Gives a real token to anybody; `methods` and `authenticatedAt` say how they proved who they are. */
export const signInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-sign-in',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'test',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async ({ req: { query } }) => ({
                result: {
                  ref: `user:default/${query.person}`,
                  methods: String(query.methods).split(','),
                  authenticatedAt: new Date(String(query.authenticatedAt)),
                },
              }),
            }),
            signInResolver: ({ result }, context) =>
              context.issueToken({
                claims: {
                  sub: result.ref,
                  ent: [result.ref],
                  ...toSignInClaims(result),
                },
              }),
          }),
        });
      },
    });
  },
});
