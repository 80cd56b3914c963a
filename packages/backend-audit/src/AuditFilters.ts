import type { AuditRecord } from './AuditRecord';

/** Filters of the audit trail; all given ones must hold. @public */
export interface AuditFilters {
  /** Inclusive. */
  from?: Date;
  /** Exclusive. */
  to?: Date;
  /** Ref of the actor. */
  actor?: string;
  action?: string;
  plugin?: string;
  outcome?: AuditRecord['outcome'];
  target?: string;
  severity?: AuditRecord['severity'];
  /** Id of one use of emergency access, or `any` for what was done under any. */
  breakGlassId?: string;
  correlationId?: string;
}

/** A place in the list, newest first: of the last act that was read. @public */
export interface AuditPosition {
  at: Date;
  id: string;
}
