import type { Db } from 'mongodb';
import type { MongoMigration } from '../MongoMigration';
import { assertMigration } from './assertMigration';
import { ensureCollection } from './ensureCollection';
import { ensureIndexes } from './ensureIndexes';

/** Makes a database look like the migrations say; all are checked before the first one is applied. */
export async function applyMigrations(
  database: Db,
  migrations: readonly MongoMigration[],
): Promise<void> {
  migrations.forEach(assertMigration);
  for (const migration of migrations) {
    for (const declaration of migration.collections) {
      await ensureCollection(database, declaration);
      await ensureIndexes(database, declaration, migration.id);
    }
  }
}
