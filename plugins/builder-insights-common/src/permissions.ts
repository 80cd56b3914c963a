import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of an insight. @public */
export const INSIGHT_RESOURCE_TYPE = 'builder-insight';

/** To store what a builder said, as oneself. @public */
export const insightCapturePermission = createPermission({
  name: 'builder-insights.insight.capture',
  attributes: { action: 'create' },
});

/** To read an insight, in a list, a count or a report. @public */
export const insightReadPermission = createPermission({
  name: 'builder-insights.insight.read',
  attributes: { action: 'read' },
  resourceType: INSIGHT_RESOURCE_TYPE,
});

/** To revise an insight. @public */
export const insightEditPermission = createPermission({
  name: 'builder-insights.insight.edit',
  attributes: { action: 'update' },
  resourceType: INSIGHT_RESOURCE_TYPE,
});

/** To store insights in other people's names, from a file. @public */
export const insightImportPermission = createPermission({
  name: 'builder-insights.insight.import',
  attributes: { action: 'create' },
});

/** All of them. @public */
export const builderInsightsPermissions = [
  insightCapturePermission,
  insightReadPermission,
  insightEditPermission,
  insightImportPermission,
];
