import type { OrgTree } from '@builder-insights/plugin-builder-insights-common';

/** A person of the organisation. @public */
export interface OrgPerson {
  ref: string;
  /** Groups they are a direct member of, by their own entity's word. */
  groups: string[];
}

/**
 * The organisation as the catalog knows it.
 *
 * @remarks
 * Hierarchy and membership are read from an entity's own `spec` (a group's
 * parent, a person's groups), never from what another entity claims about it:
 * a registered group cannot adopt a team or enlist a member.
 *
 * @public
 */
export interface OrgDirectory {
  /** All groups, at most some seconds old. */
  tree(): Promise<OrgTree>;
  /** One person; undefined when the catalog does not know them. */
  person(userRef: string): Promise<OrgPerson | undefined>;
  /** Refs of the product areas owned by any of the groups. */
  productAreasOwnedBy(groupRefs: readonly string[]): Promise<string[]>;
}
