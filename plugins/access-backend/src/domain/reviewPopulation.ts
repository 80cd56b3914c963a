import type {
  AccessReviewItem,
  ReviewCompleteness,
} from '@builder-insights/plugin-access-common';

/** A role that somebody holds and that a review has to ask about. */
export type ReviewedRole = Pick<
  AccessReviewItem,
  | 'userRef'
  | 'displayName'
  | 'role'
  | 'origin'
  | 'scopeRef'
  | 'viaGroupRef'
  | 'grantId'
  | 'grantedBy'
  | 'reason'
  | 'expiresAt'
  | 'lastSignInAt'
  | 'withheld'
>;

/** Who decides about one role, and why it is they. */
export interface ReviewerAssignment {
  reviewerRef: string;
  reviewerBasis: 'leader' | 'fallback';
  reviewerGroupRef?: string;
}

/** An item as it was when the review was opened: it never changes. `id` is its place in the population: `0001`. */
export type FrozenReviewItem = ReviewedRole &
  ReviewerAssignment & { id: string };

/** All that is fixed when a review is opened: what its population hash is taken over. */
export interface ReviewPopulation {
  reviewId: string;
  title: string;
  openedBy: string;
  /** UTC instants, ISO 8601. */
  openedAt: string;
  dueAt: string;
  fallbackReviewerRef: string;
  orgSnapshotId: string;
  orgSnapshotHash: string;
  completeness: ReviewCompleteness;
  items: FrozenReviewItem[];
}
