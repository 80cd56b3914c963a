import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import type { DocumentSource } from '../query/DocumentSource';
import { valueKey } from '../query/valueKey';
import type { DocumentChange } from './DatabaseFile';
import type { EmbeddedCollection } from './EmbeddedCollection';
import type { UniqueIndex } from './UniqueIndex';

/**
 * A collection inside one transaction: the documents that were committed when it began, with its own changes on top.
 */
export class CollectionView implements DocumentSource {
  static create(options: {
    collection: EmbeddedCollection;
    /** Documents that others have changed since the transaction began, as they were then. */
    past: ReadonlyMap<string, Document | undefined>;
    /** Throws when another transaction has a claim on the document. */
    claim: (id: string) => void;
  }): CollectionView {
    return new CollectionView(options);
  }

  readonly #collection: EmbeddedCollection;
  readonly #past: ReadonlyMap<string, Document | undefined>;
  readonly #claim: (id: string) => void;
  readonly #changes = new Map<string, Document | undefined>();
  readonly #owners = new Map<UniqueIndex, Map<string, string>>();

  private constructor(options: Parameters<typeof CollectionView.create>[0]) {
    this.#collection = options.collection;
    this.#past = options.past;
    this.#claim = options.claim;
  }

  get uniqueIndexes(): readonly UniqueIndex[] {
    return this.#collection.uniqueIndexes;
  }

  get(id: string): Document | undefined {
    if (this.#changes.has(id)) return this.#changes.get(id);
    if (this.#past.has(id)) return this.#past.get(id);
    return this.#collection.documents.get(id);
  }

  owner(index: UniqueIndex, key: string): string | undefined {
    const own = this.#owners.get(index)?.get(key);
    if (own !== undefined) return own;
    for (const [id, document] of this.#past) {
      const isShown = document !== undefined && !this.#changes.has(id);
      if (isShown && index.keysOf(document).includes(key)) return id;
    }
    const committed = index.owner(key);
    const isChanged = committed !== undefined && this.#changes.has(committed);
    return isChanged ? undefined : committed;
  }

  all(): Document[] {
    const { documents } = this.#collection;
    if (this.#changes.size + this.#past.size === 0) {
      return [...documents.values()];
    }
    const ids = new Set([
      ...documents.keys(),
      ...this.#past.keys(),
      ...this.#changes.keys(),
    ]);
    return [...ids]
      .map(id => this.get(id))
      .filter(document => document !== undefined);
  }

  isChanged(id: string): boolean {
    return this.#changes.has(id);
  }

  changes(): DocumentChange[] {
    const { name: collection } = this.#collection;
    return [...this.#changes].map(([id, document]) => ({
      collection,
      id,
      document,
    }));
  }

  insert(document: Document): void {
    const id = valueKey(document._id);
    if (this.get(id) !== undefined) {
      throw new CommandError(
        11000,
        'DuplicateKey',
        `E11000 duplicate key error collection: ${
          this.#collection.namespace
        } index: _id_ dup key: ${id}`,
        { keyPattern: { _id: 1 }, keyValue: { _id: document._id } },
      );
    }
    this.replace(document);
  }

  replace(document: Document): void {
    const id = valueKey(document._id);
    this.#collection.assertValid(document);
    for (const index of this.uniqueIndexes) {
      const isTaken = index
        .keysOf(document)
        .map(key => this.owner(index, key))
        .some(owner => owner !== undefined && owner !== id);
      if (isTaken) {
        throw index.duplicate(this.#collection.namespace, document);
      }
    }
    this.#change(id, document);
  }

  delete(document: Document): void {
    this.#change(valueKey(document._id), undefined);
  }

  /** @throws CommandError that makes the driver run the transaction again when others have got in the way. */
  assertCommittable(): void {
    for (const [id, document] of this.#changes) {
      const isTaken =
        document !== undefined &&
        this.uniqueIndexes.some(index =>
          index.keysOf(document).some(key => {
            const owner = index.owner(key);
            return owner !== undefined && !this.#changes.has(owner);
          }),
        );
      if (isTaken || this.#past.has(id)) {
        throw CommandError.transient(
          112,
          'WriteConflict',
          'Write conflict during plan execution and yielding is disabled.',
        );
      }
    }
  }

  #change(id: string, document: Document | undefined): void {
    this.#claim(id);
    const previous = this.#changes.get(id);
    for (const index of this.uniqueIndexes) {
      const owners = this.#owners.get(index) ?? new Map<string, string>();
      this.#owners.set(index, owners);
      if (previous) {
        index.keysOf(previous).forEach(key => owners.delete(key));
      }
      if (document) {
        index.keysOf(document).forEach(key => owners.set(key, id));
      }
    }
    this.#changes.set(id, document);
  }
}
