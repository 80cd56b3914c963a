import { isPlainObject } from './compareValues';

/**
 * Told of a value that a path reaches; true ends the walk. `isElement` says that the path ended with an index into an
 * array: such a value is looked at as it is, even when it is an array itself.
 */
type Visit = (value: unknown, isElement: boolean) => boolean;

/** The values that a dotted path reaches; see {@link visitPath}. */
export function resolvePath(
  value: unknown,
  parts: readonly string[],
): unknown[] {
  const reached: unknown[] = [];
  visitPath(value, parts, found => {
    reached.push(found);
    return false;
  });
  return reached;
}

/**
 * Visits what a dotted path reaches in a document, as MongoDB's query language reaches it: every object in an array
 * is walked into, a number is also an array index, and `undefined` stands for a place where the field could be and is
 * not. True when a visit was.
 */
export function visitPath(
  value: unknown,
  parts: readonly string[],
  visit: Visit,
  at: number = 0,
  isElement: boolean = false,
): boolean {
  if (at === parts.length) {
    return visit(value, isElement);
  }
  if (!Array.isArray(value)) {
    const next = isPlainObject(value) ? own(value, parts[at]) : undefined;
    return next === undefined
      ? visit(undefined, false)
      : visitPath(next, parts, visit, at + 1);
  }
  for (const item of value) {
    if (isPlainObject(item) && visitPath(item, parts, visit, at)) {
      return true;
    }
  }
  const item = /^\d+$/.test(parts[at]) ? value[Number(parts[at])] : undefined;
  const isEnd = at + 1 === parts.length;
  const canGoOn = isEnd || Array.isArray(item) || isPlainObject(item);
  return (
    item !== undefined && canGoOn && visitPath(item, parts, visit, at + 1, true)
  );
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
