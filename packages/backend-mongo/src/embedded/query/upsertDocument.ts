import { type Document, ObjectId } from 'mongodb';
import { applyUpdate } from './applyUpdate';
import { assertUpdate } from './assertUpdate';
import { isPlainObject } from './compareValues';

/** The document that an upsert inserts: what the filter asks to be equal, then the update with `$setOnInsert`. */
export function upsertDocument(
  filter: Document,
  update: unknown,
  arrayFilters?: Document[],
): Document {
  const { $setOnInsert, $set, ...operators } = assertUpdate(update);
  const base: Document = {};
  for (const [path, value] of equalities(filter)) {
    put(base, path.split('.'), value);
  }
  const { _id = base._id ?? new ObjectId(), ...set } = {
    ...$set,
    ...$setOnInsert,
  };
  const all =
    Object.keys(set).length > 0 ? { ...operators, $set: set } : operators;
  return applyUpdate({ ...base, _id }, all, arrayFilters);
}

function equalities(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([path, condition]) => {
    const isOnlyBranch = path === '$or' && condition.length === 1;
    if (path === '$and' || isOnlyBranch) {
      return condition.flatMap(equalities);
    }
    if (path.startsWith('$') || condition instanceof RegExp) return [];
    if (!isPlainObject(condition)) return [[path, condition]];
    if ('$eq' in condition) return [[path, condition.$eq]];
    const only = [condition.$in ?? condition.$all].flat();
    if (only.length === 1 && only[0] !== undefined) return [[path, only[0]]];
    const isQuery = Object.keys(condition).some(name => name.startsWith('$'));
    return isQuery ? [] : [[path, condition]];
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
