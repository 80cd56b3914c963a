import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { valueKey } from '../query/valueKey';
import type { EmbeddedDatabase } from '../storage/EmbeddedDatabase';
import type { IndexDefinition } from '../storage/IndexDefinition';
import { assertOptions } from './assertOptions';
import type { CommandHandler } from './CommandScope';

const create: CommandHandler = (command, { database }) => {
  assertOptions(command, ['create', 'validator']);
  if (database.isDeclared(command.create)) {
    throw new CommandError(
      48,
      'NamespaceExists',
      `Collection ${database.name}.${command.create} already exists.`,
    );
  }
  database.declareCollection(command.create, command.validator);
  return { ok: 1 };
};

const collMod: CommandHandler = (command, { database }) => {
  assertOptions(command, ['collMod', 'validator']);
  assertExists(database, command.collMod);
  database.declareCollection(command.collMod, command.validator);
  return { ok: 1 };
};

const createIndexes: CommandHandler = (command, { database }) => {
  assertOptions(command, ['createIndexes', 'indexes']);
  const name: string = command.createIndexes;
  for (const requested of command.indexes) {
    const definition = parseIndex(requested);
    const existing = database.collection(name).indexes;
    if (!existing.some(index => isSameIndex(index, definition))) {
      database.createIndex(name, definition);
    }
  }
  return { ok: 1 };
};

const listIndexes: CommandHandler = (command, { database, cursors }) => {
  const name: string = command.listIndexes;
  assertExists(database, name);
  const indexes = database
    .collection(name)
    .indexes.map(index => ({ v: 2, ...index }));
  return cursors.open(`${database.name}.${name}`, indexes);
};

const listCollections: CommandHandler = (command, { database, cursors }) => {
  assertOptions(command, [
    ...['listCollections', 'filter', 'cursor', 'nameOnly'],
    'authorizedCollections',
  ]);
  const wanted: string | undefined = command.filter?.name;
  const found = database
    .collections()
    .filter(({ name }) => database.isDeclared(name))
    .filter(({ name }) => wanted === undefined || name === wanted)
    .map(({ name, options: { validator } }) => ({
      name,
      type: 'collection',
      options: validator ? { validator } : {},
    }));
  return cursors.open(`${database.name}.$cmd.listCollections`, found);
};

const dropDatabase: CommandHandler = (_command, { database }) => {
  database.drop();
  return { dropped: database.name, ok: 1 };
};

function assertExists(database: EmbeddedDatabase, name: string): void {
  if (!database.isDeclared(name)) {
    throw new CommandError(
      26,
      'NamespaceNotFound',
      `ns does not exist: ${database.name}.${name}`,
    );
  }
}

function parseIndex(requested: Document): IndexDefinition {
  const { name, key, unique, ...rest } = requested;
  const { partialFilterExpression, expireAfterSeconds, ...others } = rest;
  const [unknown] = Object.keys(others);
  if (unknown && unknown !== 'v') {
    throw CommandError.unsupported(`the index option '${unknown}'`);
  }
  const isPlain = Object.values(key).every(
    value => value === 1 || value === -1,
  );
  if (!isPlain) {
    throw CommandError.unsupported(`the index key ${JSON.stringify(key)}`);
  }
  return {
    name,
    key,
    ...(unique && { unique }),
    ...(partialFilterExpression && { partialFilterExpression }),
    ...(expireAfterSeconds !== undefined && { expireAfterSeconds }),
  };
}

/** @throws CommandError when an index of that name or key has another definition. */
function isSameIndex(a: IndexDefinition, b: IndexDefinition): boolean {
  const isSame = valueKey({ ...a, name: '' }) === valueKey({ ...b, name: '' });
  if (a.name === b.name && !isSame) {
    throw new CommandError(
      86,
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index: ${a.name}`,
    );
  }
  if (a.name !== b.name && valueKey(a.key) === valueKey(b.key)) {
    throw new CommandError(
      85,
      'IndexOptionsConflict',
      `Index already exists with a different name: ${a.name}`,
    );
  }
  return isSame;
}

/** The commands about collections and indexes. */
export const schemaCommands = {
  create,
  collMod,
  createIndexes,
  listIndexes,
  listCollections,
  dropDatabase,
};
