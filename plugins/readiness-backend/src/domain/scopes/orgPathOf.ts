/**
 * The groups above an owner, itself first, up to the root.
 *
 * @param parents - parent of each group; a circle is followed once
 */
export function orgPathOf(
  ownerRef: string | undefined,
  parents: ReadonlyMap<string, string | undefined>,
): string[] {
  const path: string[] = [];
  let ref = ownerRef?.startsWith('group:') ? ownerRef : undefined;
  while (ref !== undefined && !path.includes(ref)) {
    path.push(ref);
    ref = parents.get(ref);
  }
  return path;
}
