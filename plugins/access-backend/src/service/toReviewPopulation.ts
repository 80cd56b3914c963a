import type { ReviewPopulation } from '../domain/reviewPopulation';
import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';

/** The population of a stored review, as it was hashed when it was opened, if nobody changed it since. */
export function toReviewPopulation(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
): ReviewPopulation {
  return {
    reviewId: review._id,
    title: review.title,
    openedBy: review.openedBy,
    openedAt: review.openedAt.toISOString(),
    dueAt: review.dueAt.toISOString(),
    fallbackReviewerRef: review.fallbackReviewerRef,
    orgSnapshotId: review.orgSnapshotId,
    orgSnapshotHash: review.orgSnapshotHash,
    completeness: review.completeness,
    items: items.map(({ frozen }) => frozen),
  };
}
