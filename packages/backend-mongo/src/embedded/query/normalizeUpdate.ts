import type { Document } from 'mongodb';
import { compareValues, isPlainObject } from './compareValues';
import { resolvePath } from './resolvePath';
import { valueKey } from './valueKey';

type Operators = Record<string, Record<string, unknown>>;

/**
 * An update that does to `document` what MongoDB would, by those operators that mingo gets right.
 *
 * @remarks
 * mingo ignores `$slice` when the array does not exist yet, its `$addToSet` removes duplicates that were there before
 * and adds new ones twice, and it refuses to set `_id` to what it is.
 */
export function normalizeUpdate(
  document: Document,
  { $addToSet, $push, $set, ...others }: Operators,
): Operators {
  const { _id, ...set } = $set ?? {};
  const isSameId =
    '_id' in ($set ?? {}) && compareValues(_id, document._id) === 0;
  const arrays: Record<string, unknown> = {};
  const pushes: Record<string, unknown> = { ...$push };
  for (const [path, value] of Object.entries($addToSet ?? {})) {
    pushes[path] = { $each: newElements(document, path, value) };
  }
  for (const path of Object.keys(pushes)) {
    const isAbsent = resolvePath(document, path.split('.'))[0] === undefined;
    if (isAbsent && !path.includes('$')) arrays[path] = [];
  }
  for (const [path, value] of Object.entries(arrays)) {
    put(document, path.split('.'), value);
  }
  return {
    ...others,
    ...($set && { $set: isSameId ? set : $set }),
    ...(Object.keys(pushes).length > 0 && { $push: pushes }),
  };
}

function newElements(
  document: Document,
  path: string,
  value: unknown,
): unknown[] {
  const [current] = resolvePath(document, path.split('.'));
  const keys = new Set(Array.isArray(current) ? current.map(valueKey) : []);
  const wanted =
    isPlainObject(value) && Array.isArray(value.$each) ? value.$each : [value];
  return wanted.filter(element => {
    const isNew = !keys.has(valueKey(element));
    keys.add(valueKey(element));
    return isNew;
  });
}

function put(
  target: Document,
  [name, ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  target[name] ??= {};
  put(target[name], rest, value);
}
