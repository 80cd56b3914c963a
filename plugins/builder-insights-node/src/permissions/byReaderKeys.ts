import type { ReadableInsight, ReaderQuery } from './insightResourceRef';

/**
 * Both forms of a rule, the check of one insight and the query for all of
 * them, made from the keys that fit the rule's parameters: they cannot differ.
 */
export function byReaderKeys<TParams>(keys: (params: TParams) => string[]): {
  apply(insight: ReadableInsight, params: TParams): boolean;
  toQuery(params: TParams): ReaderQuery;
} {
  return {
    apply: ({ readers }, params) =>
      keys(params).some(key => readers.includes(key)),
    toQuery: params => ({ readers: keys(params) }),
  };
}
