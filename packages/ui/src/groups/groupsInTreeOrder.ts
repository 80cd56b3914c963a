/** A group and how deep it stands in the tree; 0 is at the top. @public */
export interface GroupNode {
  ref: string;
  title: string;
  depth: number;
}

/**
 * Each group after the one above it, siblings by title. A group whose parent is not among them stands at the top, and
 * so does one on a cycle: what is broken is shown rather than lost.
 */
export function groupsInTreeOrder(
  groups: ReadonlyArray<{ ref: string; title: string; parentRef?: string }>,
): GroupNode[] {
  const sorted = [...groups].sort((a, b) => a.title.localeCompare(b.title));
  const known = new Set(groups.map(({ ref }) => ref));
  const below = new Map<string, typeof sorted>();
  for (const group of sorted) {
    const parent = group.parentRef ?? '';
    below.set(parent, [...(below.get(parent) ?? []), group]);
  }
  const ordered = new Map<string, GroupNode>();
  const walk = ({ ref, title }: (typeof sorted)[number], depth: number) => {
    if (!ordered.has(ref)) {
      ordered.set(ref, { ref, title, depth });
      below.get(ref)?.forEach(child => walk(child, depth + 1));
    }
  };
  sorted
    .filter(({ parentRef }) => !parentRef || !known.has(parentRef))
    .forEach(root => walk(root, 0));
  sorted.forEach(rest => walk(rest, 0));
  return [...ordered.values()];
}
