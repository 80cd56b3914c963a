import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { clientFactory } from './api/clientFactory';
import { rootRouteRef } from './routes';

/** Access for a portal on the classic frontend system. @public */
export const accessPlugin = createPlugin({
  id: 'access',
  apis: [clientFactory],
  routes: { root: rootRouteRef },
});

/** All pages, to be mounted at `/access`. @public */
export const AccessPage = accessPlugin.provide(
  createRoutableExtension({
    name: 'AccessPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/ClassicPage').then(m => m.ClassicPage),
  }),
);

/** Says on every page that emergency access is on; to be placed inside the app's router. @public */
export const EmergencyAccessBanner = accessPlugin.provide(
  createComponentExtension({
    name: 'EmergencyAccessBanner',
    component: {
      lazy: () =>
        import('./components/BreakGlassBanner/BreakGlassBanner').then(
          m => m.BreakGlassBanner,
        ),
    },
  }),
);
