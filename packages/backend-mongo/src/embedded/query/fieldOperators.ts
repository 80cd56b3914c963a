import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { CommandError } from '../CommandError';
import { compareValues, isPlainObject, typeRank } from './compareValues';
import { matchesType } from './matchesType';
import { visitPath } from './resolvePath';

type Test = (candidate: unknown) => boolean;

/** Compiles one operator of one field into a test of documents. */
type FieldOperator = (
  path: string,
  value: unknown,
  options: Options,
) => (document: unknown) => boolean;

/**
 * The comparison operators of the query language.
 *
 * @remarks
 * mingo's own compare what a path resolves to as one value; MongoDB tries every value that the path can reach, then
 * the array itself. The difference shows with null in arrays, nested arrays, arrays of subdocuments and types.
 */
export const fieldOperators: Record<string, FieldOperator> = {
  $eq: (path, value) => anyOf(path, equals(value)),
  $ne: (path, value) => not(anyOf(path, equals(value))),
  $in: (path, values) => anyOf(path, isIn(values)),
  $nin: (path, values) => not(anyOf(path, isIn(values))),
  $gt: (path, value) =>
    anyOf(
      path,
      ordered(value, order => order > 0),
    ),
  $gte: (path, value) =>
    anyOf(
      path,
      ordered(value, order => order >= 0),
    ),
  $lt: (path, value) =>
    anyOf(
      path,
      ordered(value, order => order < 0),
    ),
  $lte: (path, value) =>
    anyOf(
      path,
      ordered(value, order => order <= 0),
    ),
  $regex: (path, pattern) => anyOf(path, matches(pattern)),
  $type: (path, type) => anyOf(path, value => matchesType(value, type)),
  $exists: (path, wanted) => {
    const parts = path.split('.');
    return document =>
      visitPath(document, parts, value => value !== undefined) ===
      Boolean(wanted);
  },
  $size: (path, size) => anyArray(path, array => array.length === Number(size)),
  $elemMatch: (path, criteria, options) =>
    anyArray(path, array => array.some(elementTest(criteria, options))),
  $all: (path, values, options) => {
    const tests = list('$all', values).map(value =>
      isPlainObject(value) && '$elemMatch' in value
        ? fieldOperators.$elemMatch(path, value.$elemMatch, options)
        : anyOf(path, isIn([value])),
    );
    return document => tests.length > 0 && tests.every(test => test(document));
  },
};

function anyOf(path: string, test: Test) {
  const parts = path.split('.');
  return (document: unknown) =>
    visitPath(
      document,
      parts,
      (value, isElement) =>
        test(value) ||
        (!isElement && Array.isArray(value) && value.some(item => test(item))),
    );
}

function anyArray(path: string, test: (array: unknown[]) => boolean) {
  const parts = path.split('.');
  return (document: unknown) =>
    visitPath(document, parts, value => Array.isArray(value) && test(value));
}

function not(test: (document: unknown) => boolean) {
  return (document: unknown) => !test(document);
}

function equals(value: unknown): Test {
  if (value instanceof RegExp) return matches(value);
  if (typeof value === 'string' || typeof value === 'boolean') {
    return candidate => candidate === value;
  }
  return candidate => compareValues(candidate, value) === 0;
}

function isIn(values: unknown): Test {
  const all = list('$in', values);
  const strings = new Set<unknown>(all.filter(isString));
  const tests = all.filter(value => !isString(value)).map(equals);
  return candidate =>
    strings.has(candidate) || tests.some(test => test(candidate));
}

// Only values of the same type are before or after each other in a query.
function ordered(value: unknown, isRight: (order: number) => boolean): Test {
  const rank = typeRank(value);
  return candidate =>
    typeRank(candidate) === rank &&
    isComparable(candidate, value) &&
    isRight(compareValues(candidate, value));
}

function isComparable(a: unknown, b: unknown): boolean {
  return Number.isNaN(a) === Number.isNaN(b);
}

function matches(pattern: unknown): Test {
  if (!(pattern instanceof RegExp)) {
    throw CommandError.badValue('$regex has to be a string');
  }
  // BSON's "s" flag (dot matches line ends) arrives as JavaScript's "g", which would keep state between tests.
  const expression = new RegExp(
    pattern.source,
    pattern.flags.replace('g', 's').replace('ss', 's'),
  );
  return candidate =>
    typeof candidate === 'string' && expression.test(candidate);
}

function elementTest(criteria: unknown, options: Options): Test {
  if (!isPlainObject(criteria)) {
    throw CommandError.badValue('$elemMatch needs an Object');
  }
  const names = Object.keys(criteria);
  const isLogical = names.some(name => /^\$(and|or|nor)$/.test(name));
  if (names[0]?.startsWith('$') && !isLogical) {
    const query = new Query({ element: criteria }, options);
    return element => query.test({ element });
  }
  const query = new Query(criteria, options);
  return element =>
    typeof element === 'object' &&
    (isPlainObject(element) || Array.isArray(element)) &&
    query.test({ ...element });
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function list(operator: string, values: unknown): unknown[] {
  if (!Array.isArray(values)) {
    throw CommandError.badValue(`${operator} needs an array`);
  }
  return values;
}
