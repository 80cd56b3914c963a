import type {
  MatrixPage,
  MatrixQuery,
  MatrixRow,
} from '@builder-insights/plugin-readiness-common';
import { usePages, type PageRequest, type Pages } from '@builder-insights/ui';
import { useCallback, useState } from 'react';
import { useReadinessApi } from './useReadinessApi';

const PAGE_SIZE = 50;

/** What stands over the rows: totals, the gates in their order, and as of when. */
export type MatrixHead = Omit<MatrixPage, 'rows' | 'nextCursor'>;

/** The scopes that filters give, page after page, and what stands over them. */
export function useMatrix(
  scorecardId: string,
  filters: MatrixQuery,
): { head?: MatrixHead; pages: Pages<MatrixRow> } {
  const api = useReadinessApi();
  const [head, setHead] = useState<MatrixHead>();
  // Filters are read from the address anew each time; their text tells them apart.
  const text = JSON.stringify(filters);
  const pages = usePages<MatrixRow>(
    useCallback(
      async ({ cursor, signal }: PageRequest) => {
        const query: MatrixQuery = JSON.parse(text);
        const { rows, nextCursor, ...rest } = await api.matrix(scorecardId, {
          ...query,
          limit: PAGE_SIZE,
          cursor,
        });
        if (!cursor && !signal.aborted) {
          setHead(rest);
        }
        return { items: rows, nextCursor };
      },
      [api, scorecardId, text],
    ),
  );
  return { head, pages };
}
