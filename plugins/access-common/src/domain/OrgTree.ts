/** A group of the organisation, with at most one parent. @public */
export interface OrgGroup {
  ref: string;
  title: string;
  parentRef?: string;
  /** The user who leads it. */
  managerRef?: string;
  /** What a groups claim calls it; its name when absent. */
  claim?: string;
}

/**
 * The closure of the organisation: what is above and what is below a group.
 *
 * @remarks
 * Fails closed: a group on a cycle counts as having no parent, so nobody gains
 * a descendant by it; such groups are listed in `cyclic`. A parent that is not
 * among the groups is no parent.
 *
 * @public
 */
export class OrgTree {
  static fromGroups(groups: Iterable<OrgGroup>): OrgTree {
    const byRef = new Map<string, OrgGroup>();
    for (const group of groups) {
      byRef.set(group.ref, group);
    }
    return new OrgTree(byRef, findCyclic(byRef));
  }

  /** Groups that are their own ancestor, in no order. */
  readonly cyclic: ReadonlySet<string>;
  readonly #groups: ReadonlyMap<string, OrgGroup>;
  readonly #paths = new Map<string, readonly string[]>();
  readonly #children = new Map<string, string[]>();
  readonly #led = new Map<string, string[]>();

  private constructor(
    groups: ReadonlyMap<string, OrgGroup>,
    cyclic: ReadonlySet<string>,
  ) {
    this.#groups = groups;
    this.cyclic = cyclic;
    for (const group of groups.values()) {
      const parent = this.#parentOf(group.ref);
      if (parent) {
        append(this.#children, parent, group.ref);
      }
      if (group.managerRef) {
        append(this.#led, group.managerRef, group.ref);
      }
    }
  }

  has(ref: string): boolean {
    return this.#groups.has(ref);
  }

  group(ref: string): OrgGroup | undefined {
    return this.#groups.get(ref);
  }

  groups(): OrgGroup[] {
    return [...this.#groups.values()];
  }

  /** The group itself and everything above it, nearest first; empty for an unknown group. */
  pathOf(ref: string): readonly string[] {
    const known = this.#paths.get(ref);
    if (known) {
      return known;
    }
    if (!this.#groups.has(ref)) {
      return [];
    }
    const path: string[] = [];
    for (let at: string | undefined = ref; at; at = this.#parentOf(at)) {
      path.push(at);
    }
    this.#paths.set(ref, path);
    return path;
  }

  /** Groups directly below. */
  childrenOf(ref: string): readonly string[] {
    return this.#children.get(ref) ?? [];
  }

  /** The group itself and everything below it, at any depth; empty for an unknown group. */
  descendantsOf(ref: string): string[] {
    const found = this.#groups.has(ref) ? [ref] : [];
    for (let next = 0; next < found.length; next++) {
      found.push(...this.childrenOf(found[next]));
    }
    return found;
  }

  /** Whether `ref` is `ancestor` or below it. */
  isWithin(ref: string, ancestor: string): boolean {
    return this.pathOf(ref).includes(ancestor);
  }

  /** Groups that a user leads directly. */
  ledBy(userRef: string): readonly string[] {
    return this.#led.get(userRef) ?? [];
  }

  #parentOf(ref: string): string | undefined {
    const parent = this.#groups.get(ref)?.parentRef;
    return parent && this.#groups.has(parent) && !this.cyclic.has(ref)
      ? parent
      : undefined;
  }
}

function findCyclic(groups: ReadonlyMap<string, OrgGroup>): Set<string> {
  const cyclic = new Set<string>();
  const settled = new Set<string>();
  for (const start of groups.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | undefined = start;
    while (at && groups.has(at) && !settled.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = groups.get(at)?.parentRef;
    }
    if (at && onTrail.has(at)) {
      trail.slice(trail.indexOf(at)).forEach(ref => cyclic.add(ref));
    }
    trail.forEach(ref => settled.add(ref));
  }
  return cyclic;
}

function append(lists: Map<string, string[]>, key: string, value: string) {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}
