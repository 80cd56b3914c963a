import type Database from 'better-sqlite3';
import { BSON, type Document } from 'mongodb';
import { openDatabaseFile } from './openDatabaseFile';

/** A document as it is after a commit; undefined when it is gone. */
export interface DocumentChange {
  collection: string;
  id: string;
  document: Document | undefined;
}

/** The durable copy of one database: documents and collection options as BSON in a SQLite file. */
export class DatabaseFile {
  static async open(
    path: string,
    options: { lockTimeoutMs: number },
  ): Promise<DatabaseFile> {
    const file = await openDatabaseFile(path, options.lockTimeoutMs);
    file.exec(`
      CREATE TABLE IF NOT EXISTS collections (
        name TEXT PRIMARY KEY, options BLOB NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS documents (
        position INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL,
        UNIQUE (collection, id)
      );
    `);
    return new DatabaseFile(file);
  }

  readonly #file: Database.Database;
  readonly #put: Database.Statement;
  readonly #delete: Database.Statement;

  private constructor(file: Database.Database) {
    this.#file = file;
    this.#put = file.prepare(
      `INSERT INTO documents (collection, id, body) VALUES (?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body`,
    );
    this.#delete = file.prepare(
      'DELETE FROM documents WHERE collection = ? AND id = ?',
    );
  }

  /** The options of every collection, by its name. */
  readCollections(): Map<string, Document> {
    const rows = this.#file
      .prepare<[], { name: string; options: Buffer }>(
        'SELECT name, options FROM collections',
      )
      .all();
    return new Map(
      rows.map(({ name, options }) => [name, BSON.deserialize(options)]),
    );
  }

  /** Every document, in the order of insertion. */
  *readDocuments(): Generator<{ collection: string; document: Document }> {
    const rows = this.#file
      .prepare<[], { collection: string; body: Buffer }>(
        'SELECT collection, body FROM documents ORDER BY position',
      )
      .iterate();
    for (const { collection, body } of rows) {
      yield { collection, document: BSON.deserialize(body) };
    }
  }

  writeCollection(name: string, options: Document): void {
    this.#file
      .prepare(
        `INSERT INTO collections (name, options) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET options = excluded.options`,
      )
      .run(name, BSON.serialize(options));
  }

  /** Writes all changes or none; they are on the disk when it returns. */
  write(changes: readonly DocumentChange[]): void {
    this.#file.transaction(() => {
      for (const { collection, id, document } of changes) {
        if (document) {
          this.#put.run(collection, id, BSON.serialize(document));
        } else {
          this.#delete.run(collection, id);
        }
      }
    })();
  }

  clear(): void {
    this.#file.exec('DELETE FROM documents; DELETE FROM collections');
  }

  close(): void {
    this.#file.close();
  }
}
