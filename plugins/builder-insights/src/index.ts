/**
 * Pages, tabs and cards of Builder Insights.
 *
 * @packageDocumentation
 */
export { builderInsightsFrontendPlugin as default } from './plugin';
export {
  BuilderInsightsPage,
  builderInsightsPlugin,
  EntityProductAreaInsightsContent,
  EntityTeamReportContent,
} from './classicPlugin';
export {
  builderInsightsApiRef,
  type BuilderInsightsApi,
  type TeamReportQuery,
} from './api/BuilderInsightsApi';
export { BuilderInsightsClient } from './api/BuilderInsightsClient';
export { rootRouteRef } from './routes';
export { builderInsightsTranslationRef } from './translation';
