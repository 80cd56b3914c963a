import type { OrgBasis, OrgTree } from '@builder-insights/plugin-access-common';

/** A person of the organisation. @public */
export interface OrgPerson {
  ref: string;
  displayName: string;
  /** Job title. */
  title?: string;
  email?: string;
  /** Okta's immutable user id. */
  oktaId?: string;
  /** Refs of groups they are a direct member of, as the org source says. */
  groups: string[];
}

/**
 * The organisation as the accepted snapshot of its one authoritative source says it is.
 *
 * @remarks
 * Access follows this and never the catalog's User and Group entities, which anybody who may register a location could
 * add to: the catalog is published from the same snapshot, for people to look at. A new snapshot counts from the next
 * call on, everywhere at once.
 *
 * @public
 */
export interface OrgDirectory {
  /** The snapshot in force; undefined before the first one was accepted. */
  basis(): Promise<OrgBasis | undefined>;
  /** All groups. Empty before the first snapshot. */
  tree(): Promise<OrgTree>;
  /** One person; undefined when the org source does not have them, or has them suspended. */
  person(userRef: string): Promise<OrgPerson | undefined>;
  /** The one person with this Okta id, letter for letter. */
  personByOktaId(oktaId: string): Promise<OrgPerson | undefined>;
  /** People by their refs, in no order; unknown ones are left out. */
  peopleByRef(userRefs: readonly string[]): Promise<OrgPerson[]>;
  /** Direct members of a group. */
  members(groupRef: string): Promise<OrgPerson[]>;
  /**
   * People in order of their refs, after one of them.
   *
   * @param query.search - part of a name, title or ref, in any case
   */
  people(query: {
    search?: string;
    after?: string;
    limit: number;
  }): Promise<OrgPerson[]>;
}
