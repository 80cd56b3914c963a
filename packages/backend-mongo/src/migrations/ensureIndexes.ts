import { ConflictError } from '@backstage/errors';
import { type Db, MongoServerError } from 'mongodb';
import type { MongoCollectionDeclaration, MongoIndex } from '../MongoMigration';

const otherDefinition = [85, 86];
const duplicateKey = 11000;

/** Creates the indexes that are missing. @throws `ConflictError` when one exists with another definition. */
export async function ensureIndexes(
  database: Db,
  declaration: MongoCollectionDeclaration,
  migrationId: string,
): Promise<void> {
  for (const index of declaration.indexes ?? []) {
    try {
      await createIndex(database, declaration.name, index);
    } catch (error) {
      const what = `Migration '${migrationId}' cannot create index '${index.name}' of '${declaration.name}'`;
      if (!(error instanceof MongoServerError)) {
        throw error;
      }
      if (otherDefinition.includes(Number(error.code))) {
        throw new ConflictError(
          `${what}, because one of that name or key exists with another definition; drop it or declare it under a new name`,
          error,
        );
      }
      if (error.code === duplicateKey) {
        throw new ConflictError(
          `${what}, because documents have the same ${Object.keys(
            index.key,
          ).join(', ')}; remove the duplicates first`,
          error,
        );
      }
      throw error;
    }
  }
}

async function createIndex(
  database: Db,
  collection: string,
  index: MongoIndex,
): Promise<void> {
  const { name, key, unique, partialFilterExpression } = index;
  const { expireAfterSeconds } = index;
  await database.command({
    createIndexes: collection,
    indexes: [
      {
        name,
        key,
        ...(unique && { unique }),
        ...(partialFilterExpression && { partialFilterExpression }),
        ...(expireAfterSeconds !== undefined && { expireAfterSeconds }),
      },
    ],
  });
}
