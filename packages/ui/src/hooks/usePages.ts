import { useCallback, useEffect, useReducer, useRef } from 'react';

/** One page of a list. @public */
export interface Page<T> {
  items: T[];
  /** Where the next page begins; absent at the end. */
  nextCursor?: string;
}

/** Which page of a list is asked for. @public */
export interface PageRequest {
  /** Where it begins; undefined for the first. */
  cursor: string | undefined;
  signal: AbortSignal;
}

/** A list that grows page by page. @public */
export interface Pages<T> {
  items: T[];
  /** Whether the first page is there. */
  started: boolean;
  loading: boolean;
  /** Why the last page asked for did not come; those before stay. */
  error?: unknown;
  hasMore: boolean;
  /** Loads the next page, or tries the failed one again. */
  more: () => void;
  /** Changes items where they stand. */
  change: (to: (item: T) => T) => void;
}

interface State<T> {
  items: T[];
  cursor?: string;
  started: boolean;
  loading: boolean;
  error?: unknown;
}

type Event<T> =
  | { kind: 'begin' }
  | { kind: 'load' }
  | { kind: 'page'; page: Page<T>; first: boolean }
  | { kind: 'fail'; error: unknown }
  | { kind: 'change'; to: (item: T) => T };

/**
 * Loads a list page by page, and from its beginning whenever `load` is another function; what an earlier one still
 * answers is dropped.
 *
 * @public
 */
export function usePages<T>(
  load: (request: PageRequest) => Promise<Page<T>>,
): Pages<T> {
  const [state, dispatch] = useReducer(reduce<T>, {
    items: [],
    started: false,
    loading: true,
  });

  const next = useCallback(
    async (cursor: string | undefined, signal: AbortSignal) => {
      dispatch({ kind: 'load' });
      try {
        const page = await load({ cursor, signal });
        if (!signal.aborted) {
          dispatch({ kind: 'page', page, first: cursor === undefined });
        }
      } catch (error) {
        if (!signal.aborted) {
          dispatch({ kind: 'fail', error });
        }
      }
    },
    [load],
  );

  const current = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    current.current = controller;
    dispatch({ kind: 'begin' });
    void next(undefined, controller.signal);
    return () => controller.abort();
  }, [next]);

  const { items, cursor, started, loading, error } = state;
  const more = useCallback(() => {
    if (!loading) {
      void next(cursor, current.current.signal);
    }
  }, [next, loading, cursor]);
  const change = useCallback(
    (to: (item: T) => T) => dispatch({ kind: 'change', to }),
    [],
  );
  const hasMore = started && cursor !== undefined;
  return { items, started, loading, error, hasMore, more, change };
}

function reduce<T>(state: State<T>, event: Event<T>): State<T> {
  switch (event.kind) {
    case 'begin':
      return { items: [], started: false, loading: true };
    case 'load':
      return { ...state, loading: true, error: undefined };
    case 'page':
      return {
        items: event.first
          ? event.page.items
          : [...state.items, ...event.page.items],
        cursor: event.page.nextCursor,
        started: true,
        loading: false,
      };
    case 'fail':
      return { ...state, loading: false, error: event.error };
    default:
      return { ...state, items: state.items.map(event.to) };
  }
}
