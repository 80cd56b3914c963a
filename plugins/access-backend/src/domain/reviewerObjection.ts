import type { OrgTree } from '@builder-insights/plugin-access-common';
import type { ReviewedRole } from './reviewPopulation';

/** The organisation, as far as independence depends on it. */
export interface ReviewOrg {
  tree: OrgTree;
  /** Direct groups of a person; undefined for somebody whom the organisation does not have. */
  groupsOf(userRef: string): readonly string[] | undefined;
}

/** Why somebody is not independent of a role that they would review; undefined when they are. */
export function reviewerObjection(
  reviewerRef: string,
  role: Pick<ReviewedRole, 'userRef' | 'grantedBy'>,
  org: ReviewOrg,
): string | undefined {
  const groups = org.groupsOf(reviewerRef);
  if (!groups) {
    return `the organisation does not have ${reviewerRef}`;
  }
  if (reviewerRef === role.userRef) {
    return `it is the role of ${reviewerRef} themself`;
  }
  if (reviewerRef === role.grantedBy) {
    return `${reviewerRef} granted it`;
  }
  const places = [...groups, ...org.tree.ledBy(reviewerRef)];
  const isLed = org.tree
    .ledBy(role.userRef)
    .some(led => places.some(place => org.tree.isWithin(place, led)));
  return isLed ? `${role.userRef} leads ${reviewerRef}` : undefined;
}
