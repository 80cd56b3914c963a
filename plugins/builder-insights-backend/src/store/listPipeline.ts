import type { Document, Filter } from 'mongodb';
import type { InsightDocument } from './InsightDocument';
import type { ReadScope } from './ReadScope';

/** Newest first; the id settles ties, so that the order is total. */
export const NEWEST_FIRST = { capturedAt: -1, _id: -1 } as const;

/** The last insight of the page before. */
export interface Position {
  capturedAt: Date;
  id: string;
}

/**
 * What comes after a position, newest first.
 *
 * @remarks
 * Said by what it is not: a plain range on `capturedAt` makes some servers
 * give up reading the index in order and sort everything that is left.
 */
export function after(position: Position): Filter<InsightDocument> {
  const { capturedAt, id } = position;
  return {
    $nor: [
      { capturedAt: { $gt: capturedAt } },
      { capturedAt, _id: { $gte: id } },
    ],
  };
}

/**
 * Reads the newest insights that hold any of a scope's keys.
 *
 * @remarks
 * One branch a key, each read in index order and cut at the limit, then merged:
 * at most `keys x limit` documents are touched however many there are. A single
 * `$in` over the keys would have to collect and sort every match.
 */
export function newestByKeys(options: {
  collection: string;
  keys: readonly string[];
  filter: Filter<InsightDocument>;
  limit: number;
}): Document[] {
  const { collection, keys, filter, limit } = options;
  const [first, ...others] = keys.map(key => [
    { $match: { $and: [{ readers: key }, filter] } },
    { $sort: NEWEST_FIRST },
    { $limit: limit },
  ]);
  if (!first) {
    return [{ $match: { _id: { $in: [] } } }];
  }
  return [
    ...first,
    ...others.map(pipeline => ({ $unionWith: { coll: collection, pipeline } })),
    { $group: { _id: '$_id', insight: { $first: '$$ROOT' } } },
    { $replaceRoot: { newRoot: '$insight' } },
    { $sort: NEWEST_FIRST },
    { $limit: limit },
  ];
}

/** Both what the caller may see and what they asked for. */
export function within(
  scope: ReadScope,
  ...filters: Filter<InsightDocument>[]
): Filter<InsightDocument> {
  return { $and: [scope.filter, ...filters] };
}
