import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';
import { RiChatQuoteLine } from '@remixicon/react';

/** A tab on the page of every group: its report. */
export const groupReportContent = EntityContentBlueprint.make({
  name: 'team-report',
  params: {
    path: '/builder-insights',
    title: 'Builder Insights',
    icon: <RiChatQuoteLine />,
    filter: { kind: 'group' },
    loader: () =>
      import('../components/EntityContent/GroupReportContent').then(m => (
        <m.GroupReportContent />
      )),
  },
});

/** A tab on the page of every product area: its insights. */
export const productAreaContent = EntityContentBlueprint.make({
  name: 'product-area',
  params: {
    path: '/builder-insights',
    title: 'Builder Insights',
    icon: <RiChatQuoteLine />,
    filter: { kind: 'component', 'spec.type': PRODUCT_AREA_TYPE },
    loader: () =>
      import('../components/EntityContent/ProductAreaInsightsContent').then(
        m => <m.ProductAreaInsightsContent />,
      ),
  },
});
