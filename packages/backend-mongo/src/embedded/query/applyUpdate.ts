import { update as mingoUpdate } from 'mingo/updater';
import { BSON, type Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { assertUpdate } from './assertUpdate';
import { assertUpdateFits } from './assertUpdateFits';
import { assertArrayFilters } from './assertArrayFilters';
import { normalizeUpdate } from './normalizeUpdate';
import { queryContext } from './queryContext';

/** The document that an update makes of another one, which stays as it is. */
export function applyUpdate(
  document: Document,
  update: unknown,
  arrayFilters: Document[] = [],
): Document {
  const { $setOnInsert, ...requested } = assertUpdate(update);
  assertUpdateFits(document, requested);
  assertArrayFilters(requested, arrayFilters);
  const copy = BSON.deserialize(BSON.serialize(document));
  const operators = normalizeUpdate(copy, requested);
  try {
    mingoUpdate(copy, operators, arrayFilters, undefined, {
      cloneMode: 'deep',
      queryOptions: { context: queryContext },
    });
  } catch (error) {
    throw translate(error);
  }
  return BSON.deserialize(BSON.serialize(copy, { ignoreUndefined: true }));
}

function translate(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CommandError) {
    return error;
  }
  if (message.startsWith('updating the path')) {
    return new CommandError(40, 'ConflictingUpdateOperators', message);
  }
  if (message.startsWith('Performing an update on the path')) {
    return new CommandError(66, 'ImmutableField', message);
  }
  return CommandError.badValue(message);
}
