import type { MatrixQuery } from '@builder-insights/plugin-readiness-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { MATRIX_FIELDS } from '../matrix/matrixFields';

/**
 * What the matrix is narrowed by, read from and written into the page's address. A value that the server does not know
 * is its to refuse: the answer says what would be right.
 */
export function useMatrixFilters(): {
  filters: MatrixQuery;
  setFilters: (filters: MatrixQuery) => void;
} {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => {
    const entries = MATRIX_FIELDS.map(
      field => [field, params.get(field)?.trim()] as const,
    ).filter(([, value]) => value);
    // The address is outside input; the server checks each value.
    return Object.fromEntries(entries) as MatrixQuery;
  }, [params]);
  const setFilters = useCallback(
    (filtersThen: MatrixQuery) => {
      const next = new URLSearchParams(params);
      for (const field of MATRIX_FIELDS) {
        const value = filtersThen[field];
        if (value) {
          next.set(field, value);
        } else {
          next.delete(field);
        }
      }
      setParams(next);
    },
    [params, setParams],
  );
  return { filters, setFilters };
}
