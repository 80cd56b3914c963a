import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { CollectionView } from './CollectionView';
import type { DocumentChange } from './DatabaseFile';
import type { EmbeddedDatabase } from './EmbeddedDatabase';

/**
 * Changes that become durable and visible together or not at all.
 *
 * @remarks
 * Commands run one at a time, so a transaction of one command never meets another. One that spans commands reads the
 * state it began with: the database hands it the earlier form of each document that others change meanwhile, and
 * changing such a document is a conflict, as is changing one that another open transaction has changed.
 */
export class Transaction {
  static begin(database: EmbeddedDatabase): Transaction {
    return new Transaction(database);
  }

  readonly #database: EmbeddedDatabase;
  readonly #views = new Map<string, CollectionView>();
  readonly #past = new Map<string, Map<string, Document | undefined>>();

  private constructor(database: EmbeddedDatabase) {
    this.#database = database;
  }

  view(name: string): CollectionView {
    const existing = this.#views.get(name);
    if (existing) return existing;
    const view = CollectionView.create({
      collection: this.#database.collection(name),
      past: this.#pastOf(name),
      claim: id => this.#claim(name, id),
    });
    this.#views.set(name, view);
    return view;
  }

  hasChanged(collection: string, id: string): boolean {
    return this.#views.get(collection)?.isChanged(id) ?? false;
  }

  /** Keeps what a document was when this transaction began, before somebody else's commit replaces it. */
  remember(
    collection: string,
    id: string,
    document: Document | undefined,
  ): void {
    const past = this.#pastOf(collection);
    if (!past.has(id)) past.set(id, document);
  }

  commit(): void {
    const views = [...this.#views.values()];
    views.forEach(view => view.assertCommittable());
    const changes: DocumentChange[] = views.flatMap(view => view.changes());
    this.#database.commit(changes, this);
  }

  #pastOf(collection: string): Map<string, Document | undefined> {
    const past = this.#past.get(collection) ?? new Map();
    this.#past.set(collection, past);
    return past;
  }

  #claim(collection: string, id: string): void {
    const isPast = this.#pastOf(collection).has(id);
    if (isPast || this.#database.isClaimed(collection, id, this)) {
      throw CommandError.transient(
        112,
        'WriteConflict',
        'Write conflict during plan execution and yielding is disabled.',
      );
    }
  }
}
