import type { Document } from 'mongodb';
import { CommandError } from '../CommandError';
import { isPlainObject } from './compareValues';

const creating = new Set([
  '$addToSet',
  '$inc',
  '$max',
  '$min',
  '$push',
  '$set',
]);

/**
 * Refuses an update that does not fit the document, as MongoDB does. mingo leaves such a field as it is and reports
 * success, or replaces a null on the way.
 */
export function assertUpdateFits(
  document: Document,
  operators: Record<string, Record<string, unknown>>,
): void {
  for (const [operator, fields] of Object.entries(operators)) {
    for (const path of Object.keys(fields)) {
      const parts = path.split('.');
      const wide = parts.findIndex(part => part.startsWith('$['));
      if (wide < 0) {
        assertFits(operator, path, valueAt(document, parts, operator));
      } else if (!Array.isArray(valueAt(document, parts.slice(0, wide), ''))) {
        throw CommandError.badValue(
          `The path '${path}' needs an array at '${parts[wide - 1]}'`,
        );
      }
    }
  }
}

function valueAt(
  document: Document,
  parts: readonly string[],
  operator: string,
): unknown {
  let value: unknown = document;
  for (const [i, part] of parts.entries()) {
    const isIndex = Array.isArray(value) && /^\d+$/.test(part);
    if (!isIndex && !isPlainObject(value)) {
      if (creating.has(operator)) {
        throw new CommandError(
          28,
          'PathNotViable',
          `Cannot create field '${part}' in element {${
            parts[i - 1]
          }: ${JSON.stringify(value)}}`,
        );
      }
      return undefined;
    }
    value = Object.entries(value ?? {}).find(([name]) => name === part)?.[1];
    if (value === undefined) return undefined;
  }
  return value;
}

function assertFits(operator: string, path: string, value: unknown): void {
  if (value === undefined) return;
  if (operator === '$inc' && typeof value !== 'number') {
    throw new CommandError(
      14,
      'TypeMismatch',
      `Cannot apply $inc to a value of non-numeric type: '${path}'`,
    );
  }
  const needsArray = ['$push', '$addToSet', '$pull', '$pullAll'];
  if (needsArray.includes(operator) && !Array.isArray(value)) {
    throw CommandError.badValue(
      `The field '${path}' must be an array to apply ${operator} to it`,
    );
  }
}
