import { createBackendModule } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { exampleCatalog } from './exampleCatalog';

/** The groups that the example catalog has somebody in. */
function groupsOf(userRef: string): string[] {
  const person = exampleCatalog().find(
    entity => stringifyEntityRef(entity) === userRef,
  );
  return (person?.relations ?? []).map(({ targetRef }) => targetRef);
}

/** Gives a real token to anybody: `GET /api/auth/test/refresh?person=owner`. */
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
                result: `user:default/${query.person}`,
              }),
            }),
            signInResolver: ({ result }, context) =>
              context.issueToken({
                claims: { sub: result, ent: [result, ...groupsOf(result)] },
              }),
          }),
        });
      },
    });
  },
});
