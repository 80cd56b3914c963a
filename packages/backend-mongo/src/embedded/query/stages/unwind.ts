import type { Document } from 'mongodb';
import { CommandError } from '../../CommandError';
import { isPlainObject } from '../compareValues';
import type { Stage } from './stage';

/** `$unwind`: one document for each element of an array. */
export const unwind: Stage = (documents, specification) => {
  const { path, index, preserve } = parse(specification);
  const parts = path.slice(1).split('.');
  return documents.flatMap(document => {
    const value = at(document, parts);
    if (Array.isArray(value) && value.length > 0) {
      return value.map((item, i) =>
        withIndex(put(document, parts, item), index, i),
      );
    }
    const isEmpty = value === undefined || value === null;
    if (Array.isArray(value)) {
      return preserve
        ? [withIndex(put(document, parts, undefined), index, null)]
        : [];
    }
    return isEmpty && !preserve ? [] : [withIndex(document, index, null)];
  });
};

function parse(specification: unknown) {
  const options = isPlainObject(specification)
    ? specification
    : { path: specification };
  const path = String(options.path);
  if (!path.startsWith('$')) {
    throw CommandError.badValue(
      `path option to $unwind stage should be prefixed with a '$': ${path}`,
    );
  }
  return {
    path,
    preserve: options.preserveNullAndEmptyArrays === true,
    index:
      options.includeArrayIndex === undefined
        ? undefined
        : String(options.includeArrayIndex),
  };
}

function at(value: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>(
    (current, part) => (isPlainObject(current) ? current[part] : undefined),
    value,
  );
}

function put(
  document: Document,
  [name, ...rest]: readonly string[],
  value: unknown,
): Document {
  const result = { ...document };
  const next = rest.length > 0 ? put(document[name], rest, value) : value;
  if (next === undefined) {
    delete result[name];
  } else {
    result[name] = next;
  }
  return result;
}

function withIndex(
  document: Document,
  field: string | undefined,
  index: number | null,
): Document {
  return field === undefined ? document : { ...document, [field]: index };
}
