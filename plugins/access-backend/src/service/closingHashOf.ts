import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { hashOf } from './hashOf';
import { toReviewOutcome } from './toReviewOutcome';

/** SHA-256 over the population's hash, who closed it and when, and what became of each item. */
export function closingHashOf(
  closed: {
    populationHash: string;
    closedBy: string;
    closedAt: Date;
  },
  items: readonly ReviewItemDocument[],
): string {
  return hashOf({
    populationHash: closed.populationHash,
    closedBy: closed.closedBy,
    closedAt: closed.closedAt.toISOString(),
    outcomes: items.map(toReviewOutcome),
  });
}
