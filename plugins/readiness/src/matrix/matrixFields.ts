import type { MatrixQuery } from '@builder-insights/plugin-readiness-common';

/** What the matrix can be narrowed by, in the order it is shown; the names in addresses and in requests are the same. */
export const MATRIX_FIELDS = [
  'search',
  'org',
  'owner',
  'gate',
  'state',
] as const satisfies ReadonlyArray<keyof MatrixQuery>;

/** @internal */
export type MatrixField = (typeof MATRIX_FIELDS)[number];
