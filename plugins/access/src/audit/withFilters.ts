import { AUDIT_FIELDS, type AuditFilters } from './auditFields';

/** The search part of an address with other filters; everything else in it stays. */
export function withFilters(
  params: URLSearchParams,
  filters: AuditFilters,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const field of AUDIT_FIELDS) {
    const value = filters[field];
    if (value) {
      next.set(field, value);
    } else {
      next.delete(field);
    }
  }
  return next;
}
