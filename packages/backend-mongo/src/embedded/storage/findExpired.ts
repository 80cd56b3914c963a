import { Query } from 'mingo/query';
import type { Document } from 'mongodb';
import { queryContext } from '../query/queryContext';
import { resolvePath } from '../query/resolvePath';
import type { EmbeddedCollection } from './EmbeddedCollection';

/** The documents that a collection's TTL indexes let go of by `now`. */
export function findExpired(
  collection: EmbeddedCollection,
  now: Date,
): Document[] {
  const expired = new Set<Document>();
  for (const index of collection.indexes) {
    const { expireAfterSeconds, partialFilterExpression = {} } = index;
    if (expireAfterSeconds !== undefined) {
      const parts = Object.keys(index.key)[0].split('.');
      const before = now.getTime() - expireAfterSeconds * 1000;
      const query = new Query<Document>(partialFilterExpression, {
        context: queryContext,
      });
      for (const document of collection.documents.values()) {
        const dates = resolvePath(document, parts)
          .flat()
          .filter(value => value instanceof Date);
        const isOver = dates.some(date => date.getTime() <= before);
        if (isOver && query.test(document)) expired.add(document);
      }
    }
  }
  return [...expired];
}
