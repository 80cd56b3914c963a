import { isDeepStrictEqual } from 'node:util';
import { type Db, type Document, MongoServerError } from 'mongodb';
import type { MongoCollectionDeclaration } from '../MongoMigration';

const namespaceExists = 48;

/** Creates a collection that is missing, and gives one that exists the declared validator. */
export async function ensureCollection(
  database: Db,
  declaration: MongoCollectionDeclaration,
): Promise<void> {
  const { name } = declaration;
  const validator = declaration.validator && {
    $jsonSchema: declaration.validator,
  };
  const options =
    (await readOptions(database, name)) ??
    (await create(database, name, validator)) ??
    (await readOptions(database, name));
  if (validator && !isDeepStrictEqual(options?.validator, validator)) {
    await database.command({ collMod: name, validator });
  }
}

async function readOptions(
  database: Db,
  name: string,
): Promise<Document | undefined> {
  const [found] = await database
    .listCollections({ name }, { nameOnly: false })
    .toArray();
  return found && { ...found.options };
}

// Undefined when another process has created the collection in the meantime.
async function create(
  database: Db,
  name: string,
  validator: Document | undefined,
): Promise<Document | undefined> {
  try {
    await database.createCollection(name, validator && { validator });
    return { validator };
  } catch (error) {
    if (error instanceof MongoServerError && error.code === namespaceExists) {
      return undefined;
    }
    throw error;
  }
}
