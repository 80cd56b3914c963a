import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** One parameter of the page's address; setting it to nothing takes it out. */
export function useParam(
  name: string,
): [value: string | undefined, set: (value: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | undefined) => {
      const next = new URLSearchParams(params);
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
      setParams(next);
    },
    [name, params, setParams],
  );
  return [params.get(name) ?? undefined, set];
}
