/**
 * Extension points and permission rules of readiness, for backend modules and policies.
 *
 * @packageDocumentation
 */
export type {
  EvidenceCollector,
  Observation,
} from './collectors/EvidenceCollector';
export {
  readinessCollectorsExtensionPoint,
  type ReadinessCollectorsExtensionPoint,
} from './collectors/readinessCollectorsExtensionPoint';
export {
  createScopeConditionalDecision,
  scopeConditions,
} from './permissions/scopeConditions';
export { scopeKeys, scopeKeysOf } from './permissions/scopeKeys';
export {
  scopeResourceRef,
  type ReadableScope,
  type ScopeQuery,
} from './permissions/scopeResourceRef';
export { scopeRules } from './permissions/scopeRules';
export {
  readinessScorecardsExtensionPoint,
  type ReadinessScorecardsExtensionPoint,
  type RegisterSeeds,
} from './scorecards/readinessScorecardsExtensionPoint';
