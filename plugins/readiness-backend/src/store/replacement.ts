import type { Document } from 'mongodb';

/** The update that makes a document what is given, and takes away those of the optional fields that it does not have. */
export function replacement<T extends Document>(
  document: T,
  optional: ReadonlyArray<string & keyof T>,
): Document {
  const { _id, ...fields } = document;
  const absent = optional.filter(name => document[name] === undefined);
  return {
    $set: fields,
    ...(absent.length > 0 && {
      $unset: Object.fromEntries(absent.map(name => [name, ''])),
    }),
  };
}
