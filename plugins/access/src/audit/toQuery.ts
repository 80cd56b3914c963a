import type { AuditQuery } from '@builder-insights/plugin-access-common';
import type { AuditFilters } from './auditFields';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is asked of the server: instants, where the address may hold days. */
export function toQuery(
  filters: AuditFilters,
): Omit<AuditQuery, 'limit' | 'cursor'> {
  const { from, to, ...rest } = filters;
  return {
    ...rest,
    ...(from && { from: toInstant(from) }),
    ...(to && { to: toInstant(to) }),
  };
}

function toInstant(at: string): string {
  return DAY.test(at) ? `${at}T00:00:00.000Z` : at;
}
