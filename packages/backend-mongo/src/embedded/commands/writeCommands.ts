import { type Document, ObjectId } from 'mongodb';
import { CommandError } from '../CommandError';
import { findDocuments } from '../query/findDocuments';
import { assertOptions } from './assertOptions';
import type { CommandHandler } from './CommandScope';
import { updateDocuments } from './updateDocuments';

const insert: CommandHandler = (command, { transaction }) => {
  assertOptions(command, ['insert', 'documents']);
  const view = transaction.view(command.insert);
  return runStatements(command.documents, command, document => {
    view.insert({ _id: document._id ?? new ObjectId(), ...document });
    return { n: 1 };
  });
};

const update: CommandHandler = (command, { transaction }) => {
  assertOptions(command, ['update', 'updates']);
  const view = transaction.view(command.update);
  return runStatements(command.updates, command, statement => {
    const { q: filter, u, multi, upsert, arrayFilters, sort } = statement;
    assertOptions(statement, [
      ...['q', 'u', 'multi', 'upsert', 'arrayFilters', 'sort', 'hint'],
    ]);
    const limit = multi ? 0 : 1;
    const result = updateDocuments(view, {
      ...{ filter, sort, limit, update: u, upsert, arrayFilters },
    });
    const { matched, modified, upserted } = result;
    return {
      n: upserted ? 1 : matched.length,
      nModified: modified,
      upserted: upserted && [upserted._id],
    };
  });
};

const remove: CommandHandler = (command, { transaction }) => {
  assertOptions(command, ['delete', 'deletes']);
  const view = transaction.view(command.delete);
  return runStatements(command.deletes, command, statement => {
    assertOptions(statement, ['q', 'limit', 'hint']);
    const { q: filter, limit } = statement;
    const found = findDocuments(view, { filter, limit });
    found.forEach(document => view.delete(document));
    return { n: found.length };
  });
};

interface StatementResult {
  n: number;
  nModified?: number;
  upserted?: unknown[];
}

// A statement's error is part of the answer; the others still count, up to there when they are ordered.
function runStatements(
  statements: Document[],
  command: Document,
  run: (statement: Document) => StatementResult,
): Document {
  const writeErrors: Document[] = [];
  const upserted: Document[] = [];
  let n = 0;
  let nModified = 0;
  for (const [index, statement] of statements.entries()) {
    try {
      const result = run(statement);
      n += result.n;
      nModified += result.nModified ?? 0;
      result.upserted?.forEach(_id => upserted.push({ index, _id }));
    } catch (error) {
      if (!isStatementError(error)) throw error;
      writeErrors.push(error.toWriteError(index));
      if (command.ordered !== false) break;
    }
  }
  return {
    n,
    ...(command.updates && { nModified }),
    ...(upserted.length > 0 && { upserted }),
    ...(writeErrors.length > 0 && { writeErrors }),
    ok: 1,
  };
}

function isStatementError(error: unknown): error is CommandError {
  const ofTheCommand = ['WriteConflict', 'EmbeddedUnsupported'];
  return (
    error instanceof CommandError && !ofTheCommand.includes(error.codeName)
  );
}

/** The commands that write, each a list of statements. */
export const writeCommands = { insert, update, delete: remove };
