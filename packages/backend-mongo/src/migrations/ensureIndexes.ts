import { ConflictError } from '@backstage/errors';
import { type Db, MongoServerError } from 'mongodb';
import { isDuplicateKeyError } from '../isDuplicateKeyError';
import type { MongoCollectionDeclaration, MongoIndex } from '../MongoMigration';

const writeConflict = 112;
const maxAttempts = 5;

/** Creates the indexes that are missing. @throws `ConflictError` when one exists with another definition. */
export async function ensureIndexes(
  database: Db,
  declaration: MongoCollectionDeclaration,
  migrationId: string,
): Promise<void> {
  for (const index of declaration.indexes ?? []) {
    try {
      await retryConflicts(() =>
        createIndex(database, declaration.name, index),
      );
    } catch (error) {
      const what = `Migration '${migrationId}' cannot create index '${index.name}' of '${declaration.name}'`;
      if (!(error instanceof MongoServerError)) {
        throw error;
      }
      if (await hasRival(database, declaration.name, index)) {
        throw new ConflictError(
          `${what}, because one of that name or key exists with another definition; drop it or declare it under a new name`,
          error,
        );
      }
      if (isDuplicateKeyError(error)) {
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

// Two processes that create the same index at once can get in each other's way.
async function retryConflicts(create: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await create();
      return;
    } catch (error) {
      const isConflict =
        error instanceof MongoServerError && error.code === writeConflict;
      if (!isConflict || attempt === maxAttempts) throw error;
    }
  }
}

// Databases tell this error from others in different ways, but all can list their indexes.
async function hasRival(
  database: Db,
  collection: string,
  { name, key }: MongoIndex,
): Promise<boolean> {
  const existing = await database.collection(collection).indexes();
  return existing.some(
    other =>
      other.name === name || JSON.stringify(other.key) === JSON.stringify(key),
  );
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
