import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Which insight lies open beside the page; it stands in the page's address. */
export function useOpenInsight(): {
  openId: string | undefined;
  /** The search part of an address that has the insight open. */
  searchOf: (id: string) => string;
  open: (id: string) => void;
  close: () => void;
} {
  const [params, setParams] = useSearchParams();
  const searchOf = useCallback(
    (id: string) => {
      const next = new URLSearchParams(params);
      next.set('insight', id);
      return `?${next}`;
    },
    [params],
  );
  const open = useCallback(
    (id: string) => setParams(searchOf(id)),
    [searchOf, setParams],
  );
  const close = useCallback(() => {
    const next = new URLSearchParams(params);
    next.delete('insight');
    setParams(next, { replace: true });
  }, [params, setParams]);
  return { openId: params.get('insight') ?? undefined, searchOf, open, close };
}
