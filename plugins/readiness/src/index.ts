/**
 * Pages that show whether a rollout may go on, why, and what has to be done by whom.
 *
 * @packageDocumentation
 */
export { readinessFrontendPlugin as default } from './plugin';
export {
  EntityReadinessCard,
  EntityReadinessContent,
  ReadinessPage,
  readinessPlugin,
  ReadinessVerdict,
} from './classicPlugin';
export { readinessApiRef, type ReadinessApi } from './api/ReadinessApi';
export { ReadinessClient } from './api/ReadinessClient';
export type {
  DownloadedFile,
  ListedRecord,
  ListedWaiver,
  RuleSetVersions,
  ScopeBoard,
} from './api/ReadinessAnswers';
export { rootRouteRef } from './routes';
export { readinessTranslationRef } from './translation';
