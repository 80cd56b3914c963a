import { NotAllowedError } from '@backstage/errors';
import type {
  OrgDirectory,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import { groupsAbove } from '../domain/groupsAbove';
import { leadsEffectively } from '../domain/leadsEffectively';
import { reviewerObjection } from '../domain/reviewerObjection';
import type { FrozenReviewItem } from '../domain/reviewPopulation';
import { loadReviewOrg } from './loadReviewOrg';

/** Whether a reviewer may still decide, by the organisation as it is now and not as it was when the review was opened. */
export class ReviewerCheck {
  static create(parts: {
    org: OrgDirectory;
    resolver: RoleResolver;
  }): ReviewerCheck {
    return new ReviewerCheck(parts.org, parts.resolver);
  }

  readonly #org: OrgDirectory;
  readonly #resolver: RoleResolver;

  private constructor(org: OrgDirectory, resolver: RoleResolver) {
    this.#org = org;
    this.#resolver = resolver;
  }

  /** @throws NotAllowedError when they are not independent any more, or no leader above the person any more */
  async assertQualified(item: FrozenReviewItem): Promise<void> {
    const { reviewerRef, userRef } = item;
    const [org, reviewer] = await Promise.all([
      loadReviewOrg(this.#org, [reviewerRef, userRef]),
      this.#resolver.resolve(reviewerRef),
    ]);
    const objection = reviewerObjection(reviewerRef, item, org);
    if (!reviewer || objection) {
      throw new NotAllowedError(
        `You cannot decide about item ${item.id}: ${
          objection ?? 'you hold no role here any more'
        }; without an answer the role is revoked`,
      );
    }
    const isAbove = groupsAbove(item, org).some(
      groupRef =>
        org.tree.group(groupRef)?.managerRef === reviewerRef &&
        leadsEffectively(reviewer, groupRef),
    );
    if (item.reviewerBasis === 'leader' && !isAbove) {
      throw new NotAllowedError(
        `You cannot decide about item ${item.id}: you lead no group above ${userRef} any more; without an answer the role is revoked`,
      );
    }
  }
}
