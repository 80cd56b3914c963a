import { Aggregator } from 'mingo/aggregator';
import type { Document } from 'mongodb';
import { assertPipeline } from './assertSupported';
import { queryContext } from './queryContext';

/** Documents with the fields that the projection of a find leaves or computes. */
export function projectDocuments(
  documents: Document[],
  projection: Document | undefined,
): Document[] {
  if (!projection || Object.keys(projection).length === 0) {
    return documents;
  }
  const pipeline = [{ $project: projection }];
  assertPipeline(pipeline);
  return new Aggregator(pipeline, { context: queryContext }).run(documents);
}
