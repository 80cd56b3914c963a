import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Which entry of a list lies open beside it; it stands in the page's address.
 *
 * @param param - the query parameter that holds its id
 * @public
 */
export function useOpenEntry(param: string): {
  openId: string | undefined;
  /** The search part of an address that has the entry open. */
  searchOf: (id: string) => string;
  open: (id: string) => void;
  close: () => void;
} {
  const [params, setParams] = useSearchParams();
  const searchOf = useCallback(
    (id: string) => {
      const next = new URLSearchParams(params);
      next.set(param, id);
      return `?${next}`;
    },
    [params, param],
  );
  const open = useCallback(
    (id: string) => setParams(searchOf(id)),
    [searchOf, setParams],
  );
  const close = useCallback(() => {
    const next = new URLSearchParams(params);
    next.delete(param);
    setParams(next, { replace: true });
  }, [params, param, setParams]);
  return { openId: params.get(param) ?? undefined, searchOf, open, close };
}
