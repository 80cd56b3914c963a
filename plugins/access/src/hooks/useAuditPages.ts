import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { AuditFilters } from '../audit/auditFields';
import { toQuery } from '../audit/toQuery';
import { useAccessApi } from './useAccessApi';

const PAGE_SIZE = 100;

interface State {
  events: AuditEvent[];
  /** Absent before the first page, and at the end. */
  cursor?: string;
  started: boolean;
  loading: boolean;
  error?: unknown;
}

type Step =
  | { kind: 'begin' }
  | { kind: 'load' }
  | { kind: 'page'; events: AuditEvent[]; cursor?: string }
  | { kind: 'fail'; error: unknown };

const BEGIN: State = { events: [], started: false, loading: true };

function reduce(state: State, step: Step): State {
  switch (step.kind) {
    case 'begin':
      return BEGIN;
    case 'load':
      return { ...state, loading: true, error: undefined };
    case 'page':
      return {
        events: [...state.events, ...step.events],
        cursor: step.cursor,
        started: true,
        loading: false,
      };
    default:
      return { ...state, loading: false, error: step.error };
  }
}

/** The events that filters give, page after page, newest first; an answer to earlier filters is dropped. */
export function useAuditPages(filters: AuditFilters) {
  const api = useAccessApi();
  const [state, dispatch] = useReducer(reduce, BEGIN);
  // Filters are read from the address anew each time; their text tells them apart.
  const text = JSON.stringify(toQuery(filters));
  const query = useMemo<ReturnType<typeof toQuery>>(
    () => JSON.parse(text),
    [text],
  );

  const load = useCallback(
    async (cursor: string | undefined, signal: AbortSignal) => {
      dispatch({ kind: 'load' });
      try {
        const page = await api.auditEvents({
          ...query,
          limit: PAGE_SIZE,
          cursor,
        });
        if (!signal.aborted) {
          const { items, nextCursor } = page;
          dispatch({ kind: 'page', events: items, cursor: nextCursor });
        }
      } catch (error) {
        if (!signal.aborted) {
          dispatch({ kind: 'fail', error });
        }
      }
    },
    [api, query],
  );

  const current = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    dispatch({ kind: 'begin' });
    void load(undefined, controller.signal);
    return () => controller.abort();
  }, [load]);

  const { events, cursor, started, loading, error } = state;
  const more = useCallback(() => {
    if (!loading) {
      void load(cursor, current.current.signal);
    }
  }, [load, loading, cursor]);
  const hasMore = started && cursor !== undefined;
  return { events, started, loading, error, hasMore, more };
}
