import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiChatQuoteLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/**
 * The plugin's page, and with it the entry in the navigation. It brings its own
 * header because its tabs depend on who looks at it.
 */
export const page = PageBlueprint.make({
  params: {
    path: '/builder-insights',
    title: 'Builder Insights',
    icon: <RiChatQuoteLine />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('../components/BuilderInsightsRouter').then(m => (
        <m.BuilderInsightsRouter frame={m.PortalFrame} />
      )),
  },
});
