import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiTrafficLightLine } from '@remixicon/react';
import { clientApi } from './extensions/apis';
import { scorecardCard } from './extensions/entityCards';
import { scorecardContent } from './extensions/entityContents';
import { verdictWidget } from './extensions/homeWidgets';
import { page } from './extensions/page';
import { rootRouteRef } from './routes';

/** Readiness for a portal on the new frontend system. */
export const readinessFrontendPlugin = createFrontendPlugin({
  pluginId: 'readiness',
  title: 'Readiness',
  icon: <RiTrafficLightLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [page, clientApi, scorecardContent, scorecardCard, verdictWidget],
});
