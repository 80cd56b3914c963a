import { useRouteRef } from '@backstage/core-plugin-api';
import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { useCallback } from 'react';
import { withFilter } from '../filter/withFilter';
import { rootRouteRef } from '../routes';

/** Makes the address of the list that a filter gives. */
export function useInsightsLink(): (filter: InsightFilter) => string {
  const root = useRouteRef(rootRouteRef)();
  return useCallback(
    filter => {
      const search = withFilter(new URLSearchParams(), filter).toString();
      return `${root}/insights${search && `?${search}`}`;
    },
    [root],
  );
}
