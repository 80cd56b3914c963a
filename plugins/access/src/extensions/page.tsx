import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/**
 * The plugin's page, and with it the entry in the navigation. It brings its own header because its tabs depend on who
 * looks at it.
 */
export const page = PageBlueprint.make({
  params: {
    path: '/access',
    title: 'Access',
    icon: <RiShieldKeyholeLine />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('../components/AccessRouter').then(m => (
        <m.AccessRouter frame={m.PortalFrame} />
      )),
  },
});
