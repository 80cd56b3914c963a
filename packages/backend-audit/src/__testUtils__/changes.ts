import type { Document } from 'mongodb';
import { hashOf } from '../domain/seal';

/** Somebody changes something; `pick` says where. Returns undefined when there is nothing of that sort. */
export const changes: Record<
  string,
  (documents: Document[], pick: number) => Document[] | undefined
> = {
  edit: (documents, pick) =>
    change(documents, pick, document => ({
      ...document,
      actor: { type: 'user', ref: 'user:default/somebody-else' },
      head: document.head && { ...document.head, hash: 'f'.repeat(64) },
    })),
  'edit with a new hash': (documents, pick) =>
    change(documents, pick, ({ hash, ...document }) => {
      const edited = { ...document, action: 'nothing', about: 'nothing' };
      return hash && { ...edited, hash: hashOf(withoutObjectId(edited)) };
    }),
  'another time': (documents, pick) =>
    change(
      documents,
      pick,
      document =>
        document.sealedAt && {
          ...document,
          sealedAt: new Date(document.sealedAt.getTime() + 1),
        },
    ),
  'another number': (documents, pick) =>
    change(
      documents,
      pick,
      document => document.sequence && { ...document, sequence: 1.5 },
    ),
  'another stream': (documents, pick) =>
    change(
      documents,
      pick,
      document => document.stream && { ...document, stream: 'elsewhere' },
    ),
  delete: (documents, pick) => {
    const gone = pick % documents.length;
    return documents.filter((_, index) => index !== gone);
  },
  'cut off the end': (documents, pick) => {
    const { stream, sequence } = documents[pick % documents.length];
    return (
      stream &&
      documents.filter(
        other => other.stream !== stream || other.sequence < sequence,
      )
    );
  },
  swap: (documents, pick) => {
    const a = documents[pick % documents.length];
    const b = documents.find(
      other => other.stream === a.stream && other.sequence > a.sequence,
    );
    return (
      b &&
      documents.map(document => {
        if (document === a) return { ...a, sequence: b.sequence };
        if (document === b) return { ...b, sequence: a.sequence };
        return document;
      })
    );
  },
  'swap what was done': (documents, pick) => {
    const a = documents[pick % documents.length];
    const b = documents.find(
      other => other.stream === a.stream && other.sequence > a.sequence,
    );
    const placed = (what: Document, where: Document) => ({
      ...what,
      _id: where._id,
      sequence: where.sequence,
      previousHash: where.previousHash,
      hash: where.hash,
    });
    return (
      b &&
      documents.map(document => {
        if (document === a) return placed(b, a);
        if (document === b) return placed(a, b);
        return document;
      })
    );
  },
  'insert at the end': (documents, pick) => {
    const { stream } = documents[pick % documents.length];
    const last = documents.filter(other => other.stream === stream).at(-1);
    if (!stream || !last) return undefined;
    const { hash: previousHash, ...rest } = last;
    const added = {
      ...rest,
      _id: `forged-${last._id}`,
      id: 'forged',
      sequence: last.sequence + 1,
      previousHash,
    };
    return [...documents, { ...added, hash: hashOf(withoutObjectId(added)) }];
  },
};

function change(
  documents: Document[],
  pick: number,
  edit: (document: Document) => Document | undefined,
): Document[] | undefined {
  const place = pick % documents.length;
  const edited = edit(documents[place]);
  return edited && documents.with(place, edited);
}

// The registry's entries have ids that the database made, and they are no part of the chain.
function withoutObjectId({ _id, ...document }: Document): Document {
  return typeof _id === 'string' && !('kind' in document)
    ? { ...document, _id }
    : document;
}
