import { BSON, type Document } from 'mongodb';
import { applyUpdate } from '../query/applyUpdate';
import { findDocuments } from '../query/findDocuments';
import { upsertDocument } from '../query/upsertDocument';
import type { CollectionView } from '../storage/CollectionView';

/** What an update did. */
export interface UpdateOutcome {
  /** The documents that the filter found, as they were. */
  matched: Document[];
  /** The same documents as they are now. */
  updated: Document[];
  /** How many of them differ. */
  modified: number;
  /** The document that was inserted because none matched. */
  upserted?: Document;
}

/** Updates the documents of a selection, or inserts one when there are none and `upsert` is set. */
export function updateDocuments(
  view: CollectionView,
  statement: {
    filter: Document;
    sort?: Document;
    limit: number;
    update: unknown;
    upsert?: boolean;
    arrayFilters?: Document[];
  },
): UpdateOutcome {
  const { filter, update, arrayFilters } = statement;
  const matched = findDocuments(view, statement);
  if (matched.length === 0 && statement.upsert) {
    const upserted = upsertDocument(filter, update, arrayFilters);
    view.insert(upserted);
    return { matched, updated: [], modified: 0, upserted };
  }
  let modified = 0;
  const updated = matched.map(document => {
    const next = applyUpdate(document, update, arrayFilters);
    if (isSame(document, next)) return document;
    view.replace(next);
    modified += 1;
    return next;
  });
  return { matched, updated, modified };
}

function isSame(a: Document, b: Document): boolean {
  return Buffer.compare(BSON.serialize(a), BSON.serialize(b)) === 0;
}
