import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { clientFactory } from './api/clientFactory';
import { rootRouteRef } from './routes';

/** Readiness for a portal on the classic frontend system. @public */
export const readinessPlugin = createPlugin({
  id: 'readiness',
  apis: [clientFactory],
  routes: { root: rootRouteRef },
});

/** All pages, to be mounted at `/readiness`. @public */
export const ReadinessPage = readinessPlugin.provide(
  createRoutableExtension({
    name: 'ReadinessPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/ClassicPage').then(m => m.ClassicPage),
  }),
);

/** The gates of an entity, for a tab of its page. @public */
export const EntityReadinessContent = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessContent',
    component: {
      lazy: () =>
        import('./components/EntityContent/EntityScorecards').then(
          m => m.EntityScorecards,
        ),
    },
  }),
);

/** How many of an entity's gates hold, for its overview. @public */
export const EntityReadinessCard = readinessPlugin.provide(
  createComponentExtension({
    name: 'EntityReadinessCard',
    component: {
      lazy: () =>
        import('./components/EntityCard/EntityScorecardCard').then(
          m => m.EntityScorecardCard,
        ),
    },
  }),
);

/** The verdict about each ring, for the home page. @public */
export const ReadinessVerdict = readinessPlugin.provide(
  createComponentExtension({
    name: 'ReadinessVerdict',
    component: {
      lazy: () =>
        import('./components/HomeWidget/VerdictWidget').then(
          m => m.VerdictWidget,
        ),
    },
  }),
);
