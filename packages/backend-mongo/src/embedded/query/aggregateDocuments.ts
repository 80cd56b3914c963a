import { Aggregator } from 'mingo/aggregator';
import type { Document } from 'mongodb';
import { assertPipeline } from './assertSupported';
import { candidates } from './candidates';
import { isPlainObject } from './compareValues';
import type { DocumentSource } from './DocumentSource';
import { queryContext } from './queryContext';

/** The result of a pipeline over a collection; `collection` gives the others that it may join. */
export function aggregateDocuments(
  source: DocumentSource,
  pipeline: Document[],
  collection: (name: string) => DocumentSource,
): Document[] {
  assertPipeline(pipeline);
  const first: unknown = pipeline[0]?.$match;
  const input = isPlainObject(first) ? candidates(source, first) : source.all();
  return new Aggregator(pipeline, {
    context: queryContext,
    collectionResolver: name => collection(name).all(),
  }).run<Document>(input);
}
