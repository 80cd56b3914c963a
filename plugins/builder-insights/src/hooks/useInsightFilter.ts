import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { filterFromSearch } from '../filter/filterFromSearch';
import { withFilter } from '../filter/withFilter';

/** The filter of the list, read from and written into the page's address. */
export function useInsightFilter(): {
  filter: InsightFilter;
  setFilter: (filter: InsightFilter) => void;
} {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterFromSearch(params), [params]);
  const setFilter = useCallback(
    (next: InsightFilter) => setParams(withFilter(params, next)),
    [params, setParams],
  );
  return { filter, setFilter };
}
