import { CommandError } from '../CommandError';
import { isPlainObject } from './compareValues';

type Operators = Record<string, Record<string, unknown>>;

const supported = new Set([
  '$addToSet',
  '$inc',
  '$max',
  '$min',
  '$pull',
  '$pullAll',
  '$push',
  '$set',
  '$setOnInsert',
  '$unset',
]);

const modifiers: Record<string, readonly string[]> = {
  $push: ['$each', '$slice'],
  $addToSet: ['$each'],
};

/** The operators of an update. @throws CommandError for a pipeline, a replacement or anything unsupported. */
export function assertUpdate(update: unknown): Operators {
  if (!isPlainObject(update)) {
    throw CommandError.unsupported('updates by pipeline');
  }
  const operators: Operators = {};
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$')) {
      throw CommandError.unsupported('replacing whole documents');
    }
    if (!supported.has(name)) {
      throw CommandError.unsupported(`the update operator ${name}`);
    }
    if (!isPlainObject(fields)) {
      throw new CommandError(
        9,
        'FailedToParse',
        `Modifiers operate on fields but found a value for ${name}`,
      );
    }
    for (const [path, value] of Object.entries(fields)) {
      assertField(name, path, value);
    }
    operators[name] = fields;
  }
  return operators;
}

function assertField(operator: string, path: string, value: unknown): void {
  if (path.split('.').includes('$')) {
    throw CommandError.unsupported(`the positional operator in '${path}'`);
  }
  if (operator === '$inc' && typeof value !== 'number') {
    throw new CommandError(
      14,
      'TypeMismatch',
      `Cannot increment '${path}' with a value that is no number`,
    );
  }
  const isWide = path.includes('$[');
  if (isWide && (operator === '$addToSet' || isModified(value))) {
    throw CommandError.unsupported(`${operator} with '${path}'`);
  }
  const known = modifiers[operator];
  const names = isPlainObject(value) ? Object.keys(value) : [];
  const unknown = names.find(
    name => name.startsWith('$') && !known?.includes(name),
  );
  if (unknown && operator !== '$pull') {
    throw CommandError.unsupported(`${unknown} in ${operator}`);
  }
}

function isModified(value: unknown): boolean {
  return isPlainObject(value) && '$each' in value;
}
