/**
 * The name of an entity, made of the source's immutable id: `p-00u1abc`.
 *
 * @remarks
 * Ids that differ only in what a name cannot hold get the same one; the guard refuses both then.
 */
export function nameFromId(prefix: 'p' | 'g', id: string): string {
  const safe = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${prefix}-${safe}`;
}
