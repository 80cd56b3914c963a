import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { assertFilter } from './assertSupported';

/** @throws CommandError when an update names an array filter that is not there, or leaves one unused. */
export function assertArrayFilters(
  operators: Record<string, Record<string, unknown>>,
  arrayFilters: readonly Document[],
): void {
  const paths = Object.values(operators).flatMap(fields => Object.keys(fields));
  const used = new Set(
    paths.flatMap(path =>
      [...path.matchAll(/\$\[(\w+)\]/g)].map(([, name]) => name),
    ),
  );
  const given = new Set(
    arrayFilters.flatMap(filter =>
      Object.keys(filter).map(path => path.split('.')[0]),
    ),
  );
  arrayFilters.forEach(assertFilter);
  const missing = [...used].find(name => !given.has(name));
  if (missing) {
    throw CommandError.badValue(
      `No array filter found for identifier '${missing}'`,
    );
  }
  const unused = [...given].find(name => !used.has(name));
  if (unused) {
    throw new CommandError(
      9,
      'FailedToParse',
      `The array filter for identifier '${unused}' was not used in the update`,
    );
  }
}
