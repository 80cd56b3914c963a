import { useApi } from '@backstage/core-plugin-api';
import type {
  Insight,
  InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { builderInsightsApiRef } from '../api/BuilderInsightsApi';

const PAGE_SIZE = 50;

interface State {
  items: Insight[];
  /** Undefined before the first page; then absent at the end. */
  cursor?: string;
  started: boolean;
  loading: boolean;
  error?: unknown;
}

type Event =
  | { kind: 'begin' }
  | { kind: 'load' }
  | { kind: 'page'; items: Insight[]; cursor?: string; first: boolean }
  | { kind: 'fail'; error: unknown }
  | { kind: 'revise'; insight: Insight };

const BEGIN: State = { items: [], started: false, loading: true };

function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'begin':
      return BEGIN;
    case 'load':
      return { ...state, loading: true, error: undefined };
    case 'page':
      return {
        items: event.first ? event.items : [...state.items, ...event.items],
        cursor: event.cursor,
        started: true,
        loading: false,
      };
    case 'fail':
      return { ...state, loading: false, error: event.error };
    default:
      return {
        ...state,
        items: state.items.map(item =>
          item.id === event.insight.id ? event.insight : item,
        ),
      };
  }
}

/** The insights that a filter gives, page after page, newest first. */
export function useInsightPages(filter: InsightFilter) {
  const api = useApi(builderInsightsApiRef);
  const [state, dispatch] = useReducer(reduce, BEGIN);
  // A filter is read from the address anew each time; its text tells it apart.
  const text = JSON.stringify(filter);
  const stable = useMemo<InsightFilter>(() => JSON.parse(text), [text]);

  const load = useCallback(
    async (cursor: string | undefined, signal?: AbortSignal) => {
      dispatch({ kind: 'load' });
      try {
        const page = await api.list(
          { ...stable, limit: PAGE_SIZE, cursor },
          { signal },
        );
        if (!signal?.aborted) {
          const { items, nextCursor } = page;
          dispatch({ kind: 'page', items, cursor: nextCursor, first: !cursor });
        }
      } catch (error) {
        if (!signal?.aborted) {
          dispatch({ kind: 'fail', error });
        }
      }
    },
    [api, stable],
  );

  const current = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    dispatch({ kind: 'begin' });
    void load(undefined, controller.signal);
    return () => controller.abort();
  }, [load]);

  const { items, cursor, started, loading, error } = state;
  const more = useCallback(() => {
    if (!loading) {
      void load(cursor, current.current?.signal);
    }
  }, [load, loading, cursor]);
  const revise = useCallback(
    (insight: Insight) => dispatch({ kind: 'revise', insight }),
    [],
  );
  const hasMore = started && cursor !== undefined;
  return { items, started, loading, error, hasMore, more, revise };
}
