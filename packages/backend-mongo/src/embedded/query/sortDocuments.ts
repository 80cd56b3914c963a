import type { Document } from 'mongodb';
import { beforeAll, compareValues } from './compareValues';
import { resolvePath } from './resolvePath';

/** Documents in the order of a sort specification; those that compare equal keep their order. */
export function sortDocuments<T extends Document>(
  documents: readonly T[],
  specification: Document,
): T[] {
  const fields = Object.entries(specification).map(([path, direction]) => ({
    parts: path.split('.'),
    direction: Number(direction),
  }));
  const rows = documents.map(document => ({
    document,
    keys: fields.map(({ parts, direction }) =>
      sortKey(document, parts, direction),
    ),
  }));
  rows.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i]);
      if (order !== 0) return order * fields[i].direction;
    }
    return 0;
  });
  return rows.map(row => row.document);
}

// An array sorts by its smallest element upwards and by its largest downwards; an empty one before null.
function sortKey(
  document: Document,
  parts: readonly string[],
  direction: number,
): unknown {
  const reached = resolvePath(document, parts);
  const values = reached.flatMap(value => {
    const isEmpty = Array.isArray(value) && value.length === 0;
    return isEmpty ? [beforeAll] : value;
  });
  return values.reduce(
    (best, value) =>
      compareValues(value, best) * direction < 0 ? value : best,
    values[0],
  );
}
