import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiTrafficLightLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/**
 * The plugin's page, and with it the entry in the navigation. It brings its own header because its tabs depend on who
 * looks at it.
 */
export const page = PageBlueprint.make({
  params: {
    path: '/readiness',
    title: 'Readiness',
    icon: <RiTrafficLightLine />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('../components/ReadinessRouter').then(m => (
        <m.ReadinessRouter frame={m.PortalFrame} />
      )),
  },
});
