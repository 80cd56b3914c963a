import { Query } from 'mingo/query';
import type { Document } from 'mongodb';
import { assertFilter } from './assertSupported';
import { candidates } from './candidates';
import type { DocumentSource } from './DocumentSource';
import { queryContext } from './queryContext';
import { sortDocuments } from './sortDocuments';

/** Which documents of a collection are meant, and which of them first. */
export interface Selection {
  filter: Document;
  sort?: Document;
  skip?: number;
  /** No limit when absent or 0. */
  limit?: number;
}

/** The stored documents of a selection; they are the store's own and must not be changed. */
export function findDocuments(
  source: DocumentSource,
  selection: Selection,
): Document[] {
  const { filter, sort, skip = 0, limit = 0 } = selection;
  assertFilter(filter);
  const query = new Query<Document>(filter, { context: queryContext });
  const end = limit > 0 ? skip + limit : Infinity;
  const isSorted = sort !== undefined && Object.keys(sort).length > 0;
  const found: Document[] = [];
  for (const document of candidates(source, filter)) {
    if (!isSorted && found.length >= end) break;
    if (query.test(document)) found.push(document);
  }
  const ordered = isSorted ? sortDocuments(found, sort, end) : found;
  return ordered.slice(skip, end);
}
