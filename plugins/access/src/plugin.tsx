import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { clientApi } from './extensions/apis';
import { breakGlassBanner } from './extensions/breakGlassBanner';
import { page } from './extensions/page';
import { rootRouteRef } from './routes';

/** Access for a portal on the new frontend system. */
export const accessFrontendPlugin = createFrontendPlugin({
  pluginId: 'access',
  title: 'Access',
  icon: <RiShieldKeyholeLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [page, clientApi, breakGlassBanner],
});
