import type { AuditQuery } from '@builder-insights/plugin-access-common';

/** What the audit trail can be narrowed by, in the order it is shown; the names in addresses and in requests are the same. */
export const AUDIT_FIELDS = [
  'actor',
  'action',
  'outcome',
  'severity',
  'target',
  'from',
  'to',
  'breakGlassId',
  'plugin',
  'correlationId',
] as const satisfies ReadonlyArray<keyof AuditQuery>;

/** @internal */
export type AuditField = (typeof AUDIT_FIELDS)[number];

/** The filters as they stand in the page's address; a time may be a bare day. */
export type AuditFilters = Pick<AuditQuery, AuditField>;

/** Instead of the id of one use of emergency access: all of them. */
export const ANY_USE = 'any';
