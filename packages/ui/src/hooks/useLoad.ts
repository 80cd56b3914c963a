import { useCallback, useEffect, useState } from 'react';

/** Something that is loaded: at first nothing, then a value or an error. */
export interface Loaded<T> {
  value?: T;
  error?: unknown;
  loading: boolean;
  /** Loads it again; what is there stays until the new value comes. */
  reload: () => void;
}

interface State<T> {
  source?: unknown;
  value?: T;
  error?: unknown;
  loading: boolean;
}

/**
 * Loads something, and again whenever `load` is another function; the answer to
 * an earlier one is dropped. Nothing is loaded while `load` is undefined.
 */
export function useLoad<T>(
  load: ((signal: AbortSignal) => Promise<T>) | undefined,
): Loaded<T> {
  const [state, setState] = useState<State<T>>({ loading: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!load) {
      setState({ loading: false });
      return undefined;
    }
    const controller = new AbortController();
    setState(before => ({
      source: load,
      value: before.source === load ? before.value : undefined,
      loading: true,
    }));
    load(controller.signal).then(
      value => {
        if (!controller.signal.aborted) {
          setState({ source: load, value, loading: false });
        }
      },
      error => {
        if (!controller.signal.aborted) {
          setState({ source: load, error, loading: false });
        }
      },
    );
    return () => controller.abort();
  }, [load, round]);

  const reload = useCallback(() => setRound(before => before + 1), []);
  const { value, error, loading } = state;
  return { value, error, loading, reload };
}
