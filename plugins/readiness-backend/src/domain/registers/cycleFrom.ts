/** The way around from an entry back to itself, as ids; undefined when there is none. */
export function cycleFrom(
  id: string,
  dependsOn: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const seen = new Set<string>();
  const search = (way: string[]): string[] | undefined => {
    for (const next of dependsOn.get(way[way.length - 1]) ?? []) {
      if (next === id) {
        return [...way, next];
      }
      if (!seen.has(next)) {
        seen.add(next);
        const found = search([...way, next]);
        if (found) {
          return found;
        }
      }
    }
    return undefined;
  };
  return search([id]);
}
