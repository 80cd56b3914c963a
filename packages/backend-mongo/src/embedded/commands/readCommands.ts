import { findDocuments } from '../query/findDocuments';
import { aggregateDocuments } from '../query/aggregateDocuments';
import { distinctValues } from '../query/distinctValues';
import { projectDocuments } from '../query/projectDocuments';
import { CommandError } from '../CommandError';
import { assertOptions } from './assertOptions';
import type { CommandHandler } from './CommandScope';

const find: CommandHandler = (command, { transaction, database, cursors }) => {
  assertOptions(command, [
    ...['find', 'filter', 'sort', 'projection', 'skip', 'limit'],
    ...['batchSize', 'singleBatch', 'hint', 'noCursorTimeout'],
  ]);
  const { find: name, filter = {}, sort, skip, limit } = command;
  const found = findDocuments(transaction.view(name), {
    filter,
    sort,
    skip,
    limit,
  });
  return cursors.open(
    `${database.name}.${name}`,
    projectDocuments(found, command.projection),
    command.singleBatch ? undefined : command.batchSize,
  );
};

const aggregate: CommandHandler = (
  command,
  { transaction, database, cursors },
) => {
  assertOptions(command, [
    ...['aggregate', 'pipeline', 'cursor', 'hint', 'allowDiskUse'],
  ]);
  const { aggregate: name, pipeline, cursor } = command;
  if (typeof name !== 'string') {
    throw CommandError.unsupported('aggregates without a collection');
  }
  const result = aggregateDocuments(transaction.view(name), pipeline, other =>
    transaction.view(other),
  );
  return cursors.open(`${database.name}.${name}`, result, cursor?.batchSize);
};

const distinct: CommandHandler = (command, { transaction }) => {
  assertOptions(command, ['distinct', 'key', 'query', 'hint']);
  const { distinct: name, key, query: filter = {} } = command;
  const found = findDocuments(transaction.view(name), { filter });
  return { values: distinctValues(found, key), ok: 1 };
};

/** The commands that read. */
export const readCommands = { find, aggregate, distinct };
