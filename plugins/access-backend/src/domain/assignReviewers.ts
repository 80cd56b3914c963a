import { PRIVILEGED_ROLES } from '@builder-insights/plugin-access-common';
import { groupsAbove } from './groupsAbove';
import type { ReviewedRole, ReviewerAssignment } from './reviewPopulation';
import { reviewerObjection, type ReviewOrg } from './reviewerObjection';

const PRIVILEGED: readonly string[] = PRIVILEGED_ROLES;

/** What is known when reviewers are assigned. */
export interface AssignmentOptions {
  org: ReviewOrg;
  /** Whether nothing keeps the leadership of somebody whom the org source names from counting. */
  leads(userRef: string, groupRef: string): boolean;
  fallbackReviewerRef: string;
}

/**
 * Gives each role an independent reviewer: the leader of the person's group, or the next one above, else the fallback.
 *
 * @remarks
 * Never the person, who granted it, or somebody the person leads, and so no two people review each other. Who holds the
 * very same privileged role is passed over while there is somebody else.
 *
 * @returns for each role its reviewer, or a sentence that says why there is none
 */
export function assignReviewers(
  roles: readonly ReviewedRole[],
  options: AssignmentOptions,
): Array<ReviewerAssignment | string> {
  const { org, leads, fallbackReviewerRef } = options;
  const holders = new Set(
    roles.map(({ role, userRef }) => `${role} ${userRef}`),
  );
  const isSecondChoice = (reviewerRef: string, { role }: ReviewedRole) =>
    PRIVILEGED.includes(role) && holders.has(`${role} ${reviewerRef}`);

  return roles.map(role => {
    const leaders = groupsAbove(role, org).flatMap(groupRef => {
      const reviewerRef = org.tree.group(groupRef)?.managerRef;
      return reviewerRef &&
        leads(reviewerRef, groupRef) &&
        !reviewerObjection(reviewerRef, role, org)
        ? [
            {
              reviewerRef,
              reviewerBasis: 'leader',
              reviewerGroupRef: groupRef,
            } as const,
          ]
        : [];
    });
    const objection = reviewerObjection(fallbackReviewerRef, role, org);
    const fallback = {
      reviewerRef: fallbackReviewerRef,
      reviewerBasis: 'fallback',
    } as const;
    const chosen =
      leaders.find(({ reviewerRef }) => !isSecondChoice(reviewerRef, role)) ??
      (objection ? leaders[0] : fallback);
    if (!chosen) {
      return `Nobody independent can decide about the role ${role.role} of ${role.userRef}: no leader above them can, and as for the fallback reviewer, ${objection}`;
    }
    return chosen;
  });
}
