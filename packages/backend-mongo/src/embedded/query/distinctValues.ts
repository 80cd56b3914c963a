import type { Document } from 'mongodb';
import { resolvePath } from './resolvePath';
import { valueKey } from './valueKey';

/** Each different value that a field has, and each element of its arrays. */
export function distinctValues(
  documents: readonly Document[],
  path: string,
): unknown[] {
  const parts = path.split('.');
  const values = new Map<string, unknown>();
  for (const document of documents) {
    for (const value of resolvePath(document, parts).flat()) {
      if (value !== undefined) values.set(valueKey(value), value);
    }
  }
  return [...values.values()];
}
