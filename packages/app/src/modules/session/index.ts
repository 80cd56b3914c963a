import { createFetchApi, FetchMiddlewares } from '@backstage/core-app-api';
import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { startAfresh } from './startAfresh';
import { watchSession } from './watchSession';

/** As the portal's own, and the page ends with the session. */
const fetchApi = ApiBlueprint.make({
  name: 'fetch',
  params: defineParams =>
    defineParams({
      api: fetchApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        identityApi: identityApiRef,
      },
      factory: ({ configApi, discoveryApi, identityApi }) =>
        createFetchApi({
          middleware: [
            FetchMiddlewares.resolvePluginProtocol({ discoveryApi }),
            FetchMiddlewares.injectIdentityAuth({
              identityApi,
              config: configApi,
            }),
            watchSession({ onEnded: () => startAfresh(window) }),
          ],
        }),
    }),
});

/** What happens when a session ends. */
export const sessionModule = createFrontendModule({
  pluginId: 'app',
  extensions: [fetchApi],
});
