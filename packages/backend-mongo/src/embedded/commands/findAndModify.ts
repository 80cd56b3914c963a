import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { projectDocuments } from '../query/projectDocuments';
import { assertOptions } from './assertOptions';
import type { CommandHandler } from './CommandScope';
import { updateDocuments } from './updateDocuments';

/** `findOneAndUpdate`: updates one document and answers with it, as it was or (`new`) as it is. */
export const findAndModify: CommandHandler = (command, { transaction }) => {
  assertOptions(command, [
    ...['findAndModify', 'query', 'sort', 'update', 'upsert', 'new'],
    ...['fields', 'arrayFilters', 'remove', 'hint'],
  ]);
  if (command.remove) {
    throw CommandError.unsupported('findOneAndDelete');
  }
  const { matched, updated, upserted } = updateDocuments(
    transaction.view(command.findAndModify),
    {
      filter: command.query ?? {},
      sort: command.sort,
      limit: 1,
      update: command.update,
      upsert: command.upsert,
      arrayFilters: command.arrayFilters,
    },
  );
  const after = upserted ?? updated[0];
  const found: Document | undefined = command.new ? after : matched[0];
  const [value] = projectDocuments(found ? [found] : [], command.fields);
  return {
    lastErrorObject: {
      n: upserted ? 1 : matched.length,
      updatedExisting: matched.length > 0,
      ...(upserted && { upserted: upserted._id }),
    },
    value: value ?? null,
    ok: 1,
  };
};
