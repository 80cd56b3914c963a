import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';
import { CommandError } from '../CommandError';
import { isPlainObject } from './compareValues';

const int32 = 2 ** 31;

/** MongoDB's type names, told from the values that the driver makes of BSON. */
const tests: Record<string, (value: unknown) => boolean> = {
  string: value => typeof value === 'string',
  bool: value => typeof value === 'boolean',
  date: value => value instanceof Date,
  object: isPlainObject,
  array: Array.isArray,
  objectId: value => value instanceof ObjectId,
  binData: value => value instanceof Binary,
  null: value => value === null,
  regex: value => value instanceof RegExp,
  int: value => value instanceof Int32 || isInt32(value),
  long: value => value instanceof Long,
  double: value =>
    value instanceof Double || (typeof value === 'number' && !isInt32(value)),
  decimal: value => value instanceof Decimal128,
  number: value =>
    typeof value === 'number' ||
    value instanceof Long ||
    value instanceof Decimal128,
};

// The driver writes whole numbers of this size as 32-bit integers and all others as doubles.
function isInt32(value: unknown): boolean {
  return (
    Number.isInteger(value) &&
    !Object.is(value, -0) &&
    Number(value) >= -int32 &&
    Number(value) < int32
  );
}

/** Whether a value is of a type, or of one of several, by MongoDB's name for it. */
export function matchesType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) {
    return type.some(one => matchesType(value, one));
  }
  const test = tests[String(type)];
  if (!test) {
    throw CommandError.unsupported(`the type '${String(type)}'`);
  }
  return test(value);
}
