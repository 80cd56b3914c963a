import type { Document } from 'mongodb';
import { DatabaseFile, type DocumentChange } from './DatabaseFile';
import {
  type CollectionOptions,
  EmbeddedCollection,
} from './EmbeddedCollection';
import { findExpired } from './findExpired';
import type { IndexDefinition } from './IndexDefinition';
import { Transaction } from './Transaction';

/** One database: its collections in memory, its file on the disk, and the transactions that are open. */
export class EmbeddedDatabase {
  /** @throws `ConflictError` when another process has the file open. */
  static async open(options: {
    name: string;
    path: string;
    lockTimeoutMs: number;
  }): Promise<EmbeddedDatabase> {
    const { lockTimeoutMs } = options;
    const file = await DatabaseFile.open(options.path, { lockTimeoutMs });
    const database = new EmbeddedDatabase(options.name, file);
    database.#load();
    return database;
  }

  readonly #file: DatabaseFile;
  readonly #collections = new Map<string, EmbeddedCollection>();
  readonly #declared = new Set<string>();
  readonly #open = new Set<Transaction>();

  private constructor(readonly name: string, file: DatabaseFile) {
    this.#file = file;
  }

  collections(): EmbeddedCollection[] {
    return [...this.#collections.values()];
  }

  /** Whether a collection was created, rather than only read from. */
  isDeclared(name: string): boolean {
    return this.#declared.has(name);
  }

  /** The collection of that name; as in MongoDB it does not have to exist to be read. */
  collection(name: string): EmbeddedCollection {
    const existing = this.#collections.get(name);
    if (existing) return existing;
    const collection = EmbeddedCollection.create(this.name, name, {
      indexes: [],
    });
    this.#collections.set(name, collection);
    return collection;
  }

  declareCollection(name: string, validator: Document | undefined): void {
    this.collection(name).setValidator(validator);
    this.#saveOptions(name);
  }

  createIndex(name: string, definition: IndexDefinition): void {
    this.collection(name).addIndex(definition);
    this.#saveOptions(name);
  }

  /** A transaction that spans commands, until it is {@link EmbeddedDatabase.end | ended}. */
  begin(): Transaction {
    const transaction = Transaction.begin(this);
    this.#open.add(transaction);
    return transaction;
  }

  end(transaction: Transaction): void {
    this.#open.delete(transaction);
  }

  isClaimed(collection: string, id: string, by: Transaction): boolean {
    // A single command would wait for the other transaction in MongoDB; here the other one runs again instead.
    return (
      this.#open.has(by) &&
      [...this.#open].some(
        other => other !== by && other.hasChanged(collection, id),
      )
    );
  }

  commit(changes: readonly DocumentChange[], by: Transaction): void {
    if (changes.length === 0) return;
    this.#file.write(changes);
    for (const name of new Set(changes.map(change => change.collection))) {
      const own = changes.filter(change => change.collection === name);
      const collection = this.collection(name);
      if (!this.#declared.has(name)) this.#saveOptions(name);
      for (const { id } of own) {
        const previous = collection.documents.get(id);
        for (const other of this.#open) {
          if (other !== by) other.remember(name, id, previous);
        }
      }
      collection.apply(own);
    }
  }

  /** Removes what TTL indexes say has expired by `now`. */
  removeExpired(now: Date): void {
    const transaction = Transaction.begin(this);
    for (const collection of this.#collections.values()) {
      const view = transaction.view(collection.name);
      findExpired(collection, now).forEach(document => view.delete(document));
    }
    transaction.commit();
  }

  drop(): void {
    this.#file.clear();
    this.#collections.clear();
    this.#declared.clear();
  }

  close(): void {
    this.#file.close();
  }

  #load(): void {
    for (const [name, options] of this.#file.readCollections()) {
      const { validator, indexes } = options as CollectionOptions;
      const collection = EmbeddedCollection.create(this.name, name, {
        validator,
        indexes,
      });
      this.#collections.set(name, collection);
      this.#declared.add(name);
    }
    for (const { collection, document } of this.#file.readDocuments()) {
      this.collection(collection).load(document);
    }
  }

  #saveOptions(name: string): void {
    this.#file.writeCollection(name, this.collection(name).options);
    this.#declared.add(name);
  }
}
