import type { JsonObject } from '@backstage/types';

/** How long an event is kept. @public */
export type AuditRetentionClass = 'routine' | 'security';

/** An act, ready to be recorded. @public */
export interface AuditRecord {
  /** UUID. */
  id: string;
  at: Date;
  plugin: string;
  action: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  retention: AuditRetentionClass;
  /** `unknown` is an intent: the act has begun, and a record with the same id follows when it has ended. */
  outcome: 'success' | 'failure' | 'unknown';
  error?: { name: string; message: string };
  actor: {
    ref?: string;
    type: 'user' | 'service' | 'none' | 'unknown';
    ip?: string;
    userAgent?: string;
  };
  target?: string;
  correlationId: string;
  decisionId?: string;
  request?: { method: string; path: string };
  meta?: JsonObject;
  /** Set while the actor had emergency access. */
  breakGlassId?: string;
}

/** A recorded act and where it stands in the chain. @public */
export interface AuditEntry extends AuditRecord {
  chain: { stream: string; sequence: number; hash: string };
}
