import type { JsonObject } from '@backstage/types';

/** How an audited act ended. `unknown` is an intent without an end: the process died, or is still at it. @public */
export type AuditOutcome = 'success' | 'failure' | 'unknown';

/** How long an event is kept. @public */
export type AuditRetention = 'routine' | 'security';

/** One audited act. @public */
export interface AuditEvent {
  /** UUID. */
  id: string;
  /** UTC instant at which it was recorded, ISO 8601 with milliseconds. */
  at: string;
  /** The plugin it happened in, such as `builder-insights`. */
  plugin: string;
  /** What was done: `insight-edit`, `sign-in`, `role-grant`. */
  action: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  retention: AuditRetention;
  outcome: AuditOutcome;
  /** For a failure: the error's name and its sentence, redacted. */
  error?: { name: string; message: string };
  actor: {
    /** Ref of a user, subject of a service, or absent when nobody was signed in. */
    ref?: string;
    type: 'user' | 'service' | 'none' | 'unknown';
    ip?: string;
    userAgent?: string;
  };
  /** What it was done to, where the act names it. */
  target?: string;
  /** The same for everything that one request caused. */
  correlationId: string;
  /** Ties the act to the permission decision behind it. */
  decisionId?: string;
  request?: { method: string; path: string };
  meta?: JsonObject;
  /** Set while the actor had emergency access. */
  breakGlassId?: string;
  /** Where it stands in the chain. */
  chain: { stream: string; sequence: number; hash: string };
}

/** Filters of the audit trail; all given ones must hold. @public */
export interface AuditQuery {
  /** UTC instants, ISO 8601; from inclusive, to exclusive. */
  from?: string;
  to?: string;
  actor?: string;
  action?: string;
  plugin?: string;
  outcome?: AuditOutcome;
  target?: string;
  severity?: 'low' | 'medium' | 'high' | 'critical';
  /** Id of one use of emergency access, or `any` for what was done under any. */
  breakGlassId?: string;
  correlationId?: string;
  /** At most 200. */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface AuditPage {
  /** Newest first. */
  items: AuditEvent[];
  nextCursor?: string;
}

/** What verification of the hash chains found. @public */
export interface AuditChainStatus {
  state: 'intact' | 'broken' | 'empty';
  /** UTC instant, ISO 8601. */
  checkedAt: string;
  events: number;
  streams: Array<{
    stream: string;
    events: number;
    firstSequence: number;
    lastSequence: number;
    lastHash: string;
    /** The last anchor that was written to the log, and whether the chain still leads to it. */
    anchor?: { at: string; sequence: number; hash: string };
  }>;
  /** One sentence for each edit, deletion, reordering or truncation found, at most 50. */
  findings: string[];
  /** Events that wait on this machine because the store is down. */
  buffered: number;
}

/** Keeps matching events beyond their retention. @public */
export interface AuditHold {
  /** UUID. */
  id: string;
  reason: string;
  placedBy: string;
  /** UTC instants, ISO 8601. */
  placedAt: string;
  releasedAt?: string;
  releasedBy?: string;
  /** What is kept: events of this time. */
  from: string;
  to: string;
}
