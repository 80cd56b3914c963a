import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiChatQuoteLine } from '@remixicon/react';
import { clientApi, outboxApi } from './extensions/apis';
import {
  groupReportContent,
  productAreaContent,
} from './extensions/entityContents';
import { captureWidget, newestWidget } from './extensions/homeWidgets';
import { page } from './extensions/page';
import { rootRouteRef } from './routes';

/** Builder Insights for a portal on the new frontend system. */
export const builderInsightsFrontendPlugin = createFrontendPlugin({
  pluginId: 'builder-insights',
  title: 'Builder Insights',
  icon: <RiChatQuoteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    page,
    clientApi,
    outboxApi,
    groupReportContent,
    productAreaContent,
    captureWidget,
    newestWidget,
  ],
});
