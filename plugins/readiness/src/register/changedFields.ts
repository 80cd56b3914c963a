/** The fields of `to` that are another in `from`; one that was taken out is there as `undefined`. */
export function changedFields<T extends object>(from: T, to: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const field of fieldsOf({ ...from, ...to })) {
    if (JSON.stringify(from[field]) !== JSON.stringify(to[field])) {
      changed[field] = to[field];
    }
  }
  return changed;
}

function fieldsOf<T extends object>(of: T): Array<keyof T> {
  return Object.keys(of).filter((key): key is keyof T & string => key in of);
}
