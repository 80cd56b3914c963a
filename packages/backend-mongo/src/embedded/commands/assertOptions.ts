import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';

const common = [
  '$clusterTime',
  '$db',
  '$readPreference',
  'apiVersion',
  'autocommit',
  'comment',
  'lsid',
  'maxTimeMS',
  'ordered',
  'readConcern',
  'startTransaction',
  'txnNumber',
  'writeConcern',
];

/** @throws CommandError when a command, or one of its statements, has an option that would be ignored. */
export function assertOptions(
  command: Document,
  known: readonly string[],
): void {
  const unknown = Object.keys(command).find(
    name => !known.includes(name) && !common.includes(name),
  );
  if (unknown) {
    throw CommandError.unsupported(
      `the option '${unknown}' of ${Object.keys(command)[0]}`,
    );
  }
}
