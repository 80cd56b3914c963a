import type { ClientSession, Document } from 'mongodb';
import type { MongoCollection } from './MongoCollection';
import type { MongoMigration } from './MongoMigration';

/**
 * One plugin's own MongoDB database, named `<mongo.databasePrefix>-<pluginId>`.
 *
 * @public
 */
export interface MongoService {
  /** The collection of that name; it is created by a migration, or by the first insert. */
  collection<T extends Document = Document>(name: string): MongoCollection<T>;

  /**
   * Runs `fn` in a transaction: commits when it resolves, rolls back and rethrows when it rejects.
   *
   * @remarks
   * As with the driver's `withTransaction`, `fn` runs again when another transaction changed the same documents, so
   * it must have no effect besides the operations it passes the session to.
   */
  withTransaction<R>(fn: (session: ClientSession) => Promise<R>): Promise<R>;

  /**
   * Makes the database look like the declarations, in order.
   *
   * @throws `InputError` for a declaration that both engines could not enforce, `ConflictError` when an index of
   * that name or key exists with another definition.
   */
  migrate(migrations: readonly MongoMigration[]): Promise<void>;
}
