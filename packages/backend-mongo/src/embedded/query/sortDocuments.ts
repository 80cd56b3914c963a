import type { Document } from 'mongodb';
import { beforeAll, compareValues } from './compareValues';
import { resolvePath } from './resolvePath';

interface Row<T> {
  document: T;
  keys: unknown[];
}

/** A page is picked rather than sorted out of all documents up to this size. */
const largestPick = 500;

/**
 * The first `limit` documents (all, if there is none) in the order of a sort specification; those that compare equal
 * keep their order.
 */
export function sortDocuments<T extends Document>(
  documents: readonly T[],
  specification: Document,
  limit: number = Infinity,
): T[] {
  const fields = Object.entries(specification).map(([path, direction]) => ({
    path,
    parts: path.split('.'),
    direction: Number(direction),
  }));
  const compare = (a: Row<T>, b: Row<T>) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i]);
      if (order !== 0) return order * fields[i].direction;
    }
    return 0;
  };
  const rows = documents.map(document => ({
    document,
    keys: fields.map(({ path, parts, direction }) => {
      const value = parts.length === 1 ? document[path] : document;
      return parts.length === 1 && !Array.isArray(value)
        ? value
        : sortKey(document, parts, direction);
    }),
  }));
  const sorted =
    limit <= largestPick
      ? pickFirst(rows, limit, compare)
      : rows.sort(compare).slice(0, limit);
  return sorted.map(row => row.document);
}

// Keeps the best rows so far in order; most rows are compared with the worst of them only.
function pickFirst<T>(
  rows: readonly T[],
  limit: number,
  compare: (a: T, b: T) => number,
): T[] {
  const best: T[] = [];
  for (const row of rows) {
    const isFull = best.length >= limit;
    if (!isFull || compare(row, best[limit - 1]) < 0) {
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (compare(row, best[middle]) < 0) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, row);
      if (isFull) best.pop();
    }
  }
  return best;
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
