import type { Document } from 'mongodb';
import type { UniqueIndex } from '../storage/UniqueIndex';

/** A collection as a query sees it: committed documents with one transaction's own changes on top. */
export interface DocumentSource {
  readonly uniqueIndexes: readonly UniqueIndex[];
  /** The document whose `_id` has this {@link valueKey}. */
  get(id: string): Document | undefined;
  /** The id of the document that holds this key of a unique index. */
  owner(index: UniqueIndex, key: string): string | undefined;
  /** All documents, in the order of their insertion. */
  all(): Document[];
}
