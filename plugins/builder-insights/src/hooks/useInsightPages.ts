import { useApi } from '@backstage/core-plugin-api';
import type {
  Insight,
  InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import { usePages, type PageRequest } from '@builder-insights/ui';
import { useCallback, useMemo } from 'react';
import { builderInsightsApiRef } from '../api/BuilderInsightsApi';

const PAGE_SIZE = 50;

/** The insights that a filter gives, page after page, newest first. */
export function useInsightPages(filter: InsightFilter) {
  const api = useApi(builderInsightsApiRef);
  // A filter is read from the address anew each time; its text tells it apart.
  const text = JSON.stringify(filter);
  const stable = useMemo<InsightFilter>(() => JSON.parse(text), [text]);
  const { change, ...pages } = usePages(
    useCallback(
      async ({ cursor, signal }: PageRequest) =>
        await api.list({ ...stable, limit: PAGE_SIZE, cursor }, { signal }),
      [api, stable],
    ),
  );
  const revise = useCallback(
    (insight: Insight) =>
      change(item => (item.id === insight.id ? insight : item)),
    [change],
  );
  return { ...pages, revise };
}
