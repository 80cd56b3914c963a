import type { BackendFeature } from '@backstage/backend-plugin-api';
import app from '@backstage/plugin-app-backend';
import auth from '@backstage/plugin-auth-backend';
import catalog from '@backstage/plugin-catalog-backend';
import catalogLogs from '@backstage/plugin-catalog-backend-module-logs';
import mcpActions from '@backstage/plugin-mcp-actions-backend';
import notifications from '@backstage/plugin-notifications-backend';
import permission from '@backstage/plugin-permission-backend';
import search from '@backstage/plugin-search-backend';
import searchCatalog from '@backstage/plugin-search-backend-module-catalog';
import signals from '@backstage/plugin-signals-backend';
import userSettings from '@backstage/plugin-user-settings-backend';
import audit from '@builder-insights/backend-audit';
import { mongoRootHealthServiceFactory } from '@builder-insights/backend-mongo';
import access from '@builder-insights/plugin-access-backend';
import authOkta from '@builder-insights/plugin-auth-backend-module-okta-workforce';
import builderInsights from '@builder-insights/plugin-builder-insights-backend';
import catalogOrg from '@builder-insights/plugin-catalog-backend-module-builder-org';
import permissionPolicy from '@builder-insights/plugin-permission-backend-module-builder-policy';
import readiness from '@builder-insights/plugin-readiness-backend';
import readinessBuilderInsights from '@builder-insights/plugin-readiness-backend-module-builder-insights';

/** What the portal's backend is made of. */
export const features: readonly BackendFeature[] = [
  // The portal itself
  app,
  mongoRootHealthServiceFactory,

  // What is recorded of all the others do
  audit,

  // Who you are
  auth,
  authOkta,

  // Where you belong
  catalog,
  catalogLogs,
  catalogOrg,

  // What you may do
  permission,
  permissionPolicy,
  access,

  // What builders say
  builderInsights,

  // Whether the next people may be let in
  readiness,
  readinessBuilderInsights,

  // What every portal offers
  search,
  searchCatalog,
  userSettings,
  notifications,
  signals,
  mcpActions,
];
