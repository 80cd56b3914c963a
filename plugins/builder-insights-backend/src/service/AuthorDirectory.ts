import type { OrgDirectory } from '@builder-insights/plugin-access-node';

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
   * The team that somebody's captures belong to by the org source: the first of
   * their groups that lies in Builder Relations. Undefined for people outside it.
   */
  async find(userRef: string): Promise<Author | undefined> {
    const person = await this.#org.person(userRef);
    return person && (await this.within(userRef, person.groups));
  }

  /** The same, when only some of their groups count. */
  async within(
    userRef: string,
    groups: readonly string[],
  ): Promise<Author | undefined> {
    const tree = await this.#org.tree();
    const teamRef = groups.find(ref => tree.isWithin(ref, this.#rootGroup));
    return teamRef
      ? { userRef, teamRef, orgPath: tree.pathOf(teamRef) }
      : undefined;
  }
}
