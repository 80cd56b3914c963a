import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AuditFilters } from '../audit/auditFields';
import { filtersFromSearch } from '../audit/filtersFromSearch';
import { withFilters } from '../audit/withFilters';

/** The filters of the audit trail, read from and written into the page's address. */
export function useAuditFilters(): {
  filters: AuditFilters;
  setFilters: (filters: AuditFilters) => void;
} {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersFromSearch(params), [params]);
  const setFilters = useCallback(
    (next: AuditFilters) => setParams(withFilters(params, next)),
    [params, setParams],
  );
  return { filters, setFilters };
}
