import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { reviewDifferences } from './reviewDifferences';

const HOW_TO_VERIFY = [
  'sha256 of each file is SHA-256 over its bytes. A closed review gives the same files whenever it is exported.',
  'populationHash is SHA-256 over `population` of the JSON file, written as JSON with the keys of every object in order, without spaces, in UTF-8.',
  'closingHash is SHA-256, in the same way, over an object with populationHash, closedBy, closedAt and `outcomes` of the JSON file.',
  'The audit trail holds both hashes in the events review-open and review-close, and the hashes of the files in review-export.',
];

/** What both the evidence and its manifest begin with. */
export function reviewHead(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
) {
  return {
    reviewId: review._id,
    title: review.title,
    state: review.state === 'closed' ? 'closed' : 'open',
    orgSnapshot: { id: review.orgSnapshotId, hash: review.orgSnapshotHash },
    populationHash: review.populationHash,
    closedBy: review.closedBy,
    closedAt: review.closedAt?.toISOString(),
    closingHash: review.closingHash,
    differences: reviewDifferences(review, items),
    howToVerify: HOW_TO_VERIFY,
  };
}
