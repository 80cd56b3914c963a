/**
 * The audit trail: every audited act in an append-only store with hash chains.
 *
 * @packageDocumentation
 */
export type { AuditAnchor, AuditChainStatus } from './AuditChainStatus';
export type { AuditFilters, AuditPosition } from './AuditFilters';
export type { AuditHold, AuditHolds } from './AuditHolds';
export type {
  AuditEntry,
  AuditRecord,
  AuditRetentionClass,
} from './AuditRecord';
export type { AuditPruned, AuditRecordOptions, AuditTrail } from './AuditTrail';
export {
  type AuditContext,
  auditContextServiceRef,
} from './auditContextServiceRef';
export { auditFeatures as default } from './auditFeatures';
export { auditorServiceFactory } from './auditorServiceFactory';
export {
  type AuditRequest,
  auditRequestContext,
} from './request/auditRequestContext';
export { auditRootHttpRouterServiceFactory } from './auditRootHttpRouterServiceFactory';
export { auditTrailServiceRef } from './auditTrailServiceRef';
export { runAuditVerify } from './verify/runAuditVerify';
