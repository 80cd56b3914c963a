import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'mongodb';

/** MongoDB's order of types; values of different ranks never equal each other. */
const ranks = {
  missing: 0,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  regex: 10,
  other: 11,
} as const;

/** Comes before every value, null included. */
export const beforeAll = Symbol('before all');

/** The place of a value's type in MongoDB's order. A missing value counts as null does, as in a sort. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'symbol':
      return ranks.missing;
    case 'undefined':
      return ranks.null;
    case 'number':
    case 'bigint':
      return ranks.number;
    case 'string':
      return ranks.string;
    case 'boolean':
      return ranks.boolean;
    default:
      return objectRank(value);
  }
}

function objectRank(value: unknown): number {
  if (value === null) return ranks.null;
  if (Array.isArray(value)) return ranks.array;
  if (value instanceof Date) return ranks.date;
  if (value instanceof ObjectId) return ranks.objectId;
  if (value instanceof RegExp) return ranks.regex;
  if (value instanceof Binary) return ranks.binary;
  if (isBoxedNumber(value)) return ranks.number;
  return isPlainObject(value) ? ranks.object : ranks.other;
}

function isBoxedNumber(value: unknown) {
  return (
    value instanceof Long ||
    value instanceof Decimal128 ||
    value instanceof Int32 ||
    value instanceof Double
  );
}

/** True for a document or a subdocument, false for dates, ids and the like. */
export function isPlainObject(
  value: unknown,
): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value.constructor === Object || value.constructor === undefined)
  );
}

/** MongoDB's order of any two values: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return compareStrings(a, b);
  }
  if (typeof a === 'number' && typeof b === 'number') {
    return compareNumbers(a, b);
  }
  if (a instanceof Date && b instanceof Date) {
    return a.getTime() - b.getTime();
  }
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0 || rank <= ranks.null) {
    return difference;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return compareLists(a, b);
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    return compareLists(Object.entries(a).flat(), Object.entries(b).flat());
  }
  if (a instanceof Binary && b instanceof Binary) {
    return a.length() - b.length() || Buffer.compare(a.buffer, b.buffer);
  }
  if (rank === ranks.number || rank === ranks.boolean) {
    return compareNumbers(Number(a), Number(b));
  }
  return compareStrings(String(a), String(b));
}

// NaN is the smallest number and equals itself.
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return a < b ? -1 : 1;
}

// MongoDB compares bytes of UTF-8; JavaScript compares UTF-16, which differs where surrogates are involved.
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) {
      return utf8Order(a.charCodeAt(i)) - utf8Order(b.charCodeAt(i));
    }
  }
  return a.length - b.length;
}

function utf8Order(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  return isSurrogate ? unit + 0x10000 : unit;
}

function compareLists(a: unknown[], b: unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
