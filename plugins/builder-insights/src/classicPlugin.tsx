import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { clientFactory } from './api/clientFactory';
import { outboxFactory } from './capture/outboxFactory';
import { rootRouteRef } from './routes';

/** Builder Insights for a portal on the classic frontend system. @public */
export const builderInsightsPlugin = createPlugin({
  id: 'builder-insights',
  apis: [clientFactory, outboxFactory],
  routes: { root: rootRouteRef },
});

/** All pages, to be mounted at `/builder-insights`. @public */
export const BuilderInsightsPage = builderInsightsPlugin.provide(
  createRoutableExtension({
    name: 'BuilderInsightsPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/ClassicPage').then(m => m.ClassicPage),
  }),
);

/** The team report of a group, for a tab of its entity page. @public */
export const EntityTeamReportContent = builderInsightsPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamReportContent',
    component: {
      lazy: () =>
        import('./components/EntityContent/GroupReportContent').then(
          m => m.GroupReportContent,
        ),
    },
  }),
);

/** The insights of a product area, for a tab of its entity page. @public */
export const EntityProductAreaInsightsContent = builderInsightsPlugin.provide(
  createComponentExtension({
    name: 'EntityProductAreaInsightsContent',
    component: {
      lazy: () =>
        import('./components/EntityContent/ProductAreaInsightsContent').then(
          m => m.ProductAreaInsightsContent,
        ),
    },
  }),
);
