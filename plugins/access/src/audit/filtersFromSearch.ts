import { AUDIT_FIELDS, type AuditFilters } from './auditFields';

/** The filters that stand in an address. A value the server does not know is its to refuse: the answer says what would be right. */
export function filtersFromSearch(params: URLSearchParams): AuditFilters {
  const entries = AUDIT_FIELDS.map(
    field => [field, params.get(field)?.trim()] as const,
  ).filter(([, value]) => value);
  // The address is outside input; the server checks each value.
  return Object.fromEntries(entries) as AuditFilters;
}
