import type { ClientSession, Db, Document, MongoClient } from 'mongodb';
import { applyMigrations } from '../migrations/applyMigrations';
import type { MongoCollection } from '../MongoCollection';
import type { MongoMigration } from '../MongoMigration';
import type { MongoService } from '../MongoService';

/** One database of a client. */
export class DefaultMongoService implements MongoService {
  static create(options: {
    client: MongoClient;
    /** The database's name. */
    name: string;
  }): DefaultMongoService {
    return new DefaultMongoService(options.client, options.name);
  }

  readonly #client: MongoClient;
  readonly #database: Db;

  private constructor(client: MongoClient, name: string) {
    this.#client = client;
    this.#database = client.db(name);
  }

  collection<T extends Document = Document>(name: string): MongoCollection<T> {
    return this.#database.collection<T>(name);
  }

  async withTransaction<R>(
    fn: (session: ClientSession) => Promise<R>,
  ): Promise<R> {
    return this.#client.withSession(session =>
      session.withTransaction(() => fn(session)),
    );
  }

  async migrate(migrations: readonly MongoMigration[]): Promise<void> {
    await applyMigrations(this.#database, migrations);
  }
}
