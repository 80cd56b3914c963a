import { Binary, BSON, ObjectId } from 'mongodb';
import { isPlainObject } from './compareValues';

/** A string that two values share exactly when MongoDB holds them equal: the key of a map of values. */
export function valueKey(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (value instanceof Binary) {
    return `b${value.sub_type}:${value.toString('base64')}`;
  }
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (isPlainObject(value)) {
    const fields = Object.entries(value).map(
      ([name, field]) => `${JSON.stringify(name)}:${valueKey(field)}`,
    );
    return `{${fields.join()}}`;
  }
  return `x${BSON.EJSON.stringify(value)}`;
}
