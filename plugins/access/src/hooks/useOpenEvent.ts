import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Which event lies open beside the list; it stands in the page's address. */
export function useOpenEvent(): {
  openId: string | undefined;
  /** The search part of an address that has the event open. */
  searchOf: (id: string) => string;
  open: (id: string) => void;
  close: () => void;
} {
  const [params, setParams] = useSearchParams();
  const searchOf = useCallback(
    (id: string) => {
      const next = new URLSearchParams(params);
      next.set('event', id);
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
    next.delete('event');
    setParams(next, { replace: true });
  }, [params, setParams]);
  return { openId: params.get('event') ?? undefined, searchOf, open, close };
}
