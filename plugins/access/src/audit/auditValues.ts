import type { AuditEvent } from '@builder-insights/plugin-access-common';

/** How an act can have ended. */
export const OUTCOMES = [
  'success',
  'failure',
  'unknown',
] as const satisfies ReadonlyArray<AuditEvent['outcome']>;

/** How much an act matters, least first. */
export const SEVERITIES = [
  'low',
  'medium',
  'high',
  'critical',
] as const satisfies ReadonlyArray<AuditEvent['severity']>;
