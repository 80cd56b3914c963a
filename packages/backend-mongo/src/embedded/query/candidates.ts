import type { Document } from 'mongodb';
import { isPlainObject } from './compareValues';
import type { DocumentSource } from './DocumentSource';
import { valueKey } from './valueKey';

/**
 * The documents that can match a filter: the few that `_id` or a unique index leads to, or else all.
 * The caller still applies the whole filter.
 */
export function candidates(
  source: DocumentSource,
  filter: Document,
): Document[] {
  const wanted = wantedValues(filter);
  const ids = wanted.get('_id');
  if (ids) {
    return present(ids.map(id => source.get(valueKey(id))));
  }
  for (const index of source.uniqueIndexes) {
    const combinations = index.isPartial
      ? undefined
      : combine(index.fields.map(field => wanted.get(field)));
    if (combinations) {
      const owners = combinations.map(values =>
        source.owner(index, index.keyOf(values)),
      );
      return present(
        [...new Set(owners)].map(id =>
          id === undefined ? undefined : source.get(id),
        ),
      );
    }
  }
  return source.all();
}

function present(documents: (Document | undefined)[]): Document[] {
  return [...new Set(documents)].filter(document => document !== undefined);
}

// The values that fields have to have in every match, where the filter says so.
function wantedValues(filter: Document): Map<string, unknown[]> {
  const wanted = new Map<string, unknown[]>();
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        for (const entry of wantedValues(part)) wanted.set(...entry);
      }
    } else {
      const values = equalTo(condition);
      if (values?.every(isIndexable)) wanted.set(field, values);
    }
  }
  return wanted;
}

function equalTo(condition: unknown): unknown[] | undefined {
  if (!isPlainObject(condition)) return [condition];
  if ('$eq' in condition) return [condition.$eq];
  return Array.isArray(condition.$in) ? condition.$in : undefined;
}

// Null also matches what is missing, and arrays, documents and patterns match more than their equals.
function isIndexable(value: unknown): boolean {
  const isSpecial =
    value === null ||
    Array.isArray(value) ||
    isPlainObject(value) ||
    value instanceof RegExp;
  return value !== undefined && !isSpecial;
}

function combine(columns: (unknown[] | undefined)[]): unknown[][] | undefined {
  let rows: unknown[][] = [[]];
  for (const column of columns) {
    if (!column) return undefined;
    rows = rows.flatMap(row => column.map(value => [...row, value]));
    if (rows.length > 1000) return undefined;
  }
  return rows;
}
