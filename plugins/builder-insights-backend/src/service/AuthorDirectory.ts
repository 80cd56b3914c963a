import type { OrgDirectory } from '@builder-insights/plugin-builder-insights-node';

/** Somebody who captures, and where in the organisation they do. */
export interface Author {
  userRef: string;
  teamRef: string;
  /** The team and the groups above it, nearest first. */
  orgPath: readonly string[];
}

/** Where people stand in Builder Relations. */
export class AuthorDirectory {
  static create(options: {
    org: OrgDirectory;
    rootGroup: string;
  }): AuthorDirectory {
    return new AuthorDirectory(options.org, options.rootGroup);
  }

  readonly #org: OrgDirectory;
  readonly #rootGroup: string;

  private constructor(org: OrgDirectory, rootGroup: string) {
    this.#org = org;
    this.#rootGroup = rootGroup;
  }

  /**
   * The team somebody captures for: the first of their own groups that lies in
   * Builder Relations. Undefined for people outside it.
   */
  async find(userRef: string): Promise<Author | undefined> {
    const [tree, person] = await Promise.all([
      this.#org.tree(),
      this.#org.person(userRef),
    ]);
    const teamRef = person?.groups.find(ref =>
      tree.isWithin(ref, this.#rootGroup),
    );
    return teamRef
      ? { userRef, teamRef, orgPath: tree.pathOf(teamRef) }
      : undefined;
  }
}
