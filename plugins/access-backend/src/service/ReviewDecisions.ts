import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { ReviewDecisionRequest } from '@builder-insights/plugin-access-common';
import type { ReviewSight, ReviewStore } from '../store/ReviewStore';
import { isUntouched } from './isUntouched';
import { noReview } from './noReview';
import type { ReviewerCheck } from './ReviewerCheck';

interface Parts {
  reviewers: ReviewerCheck;
  store: ReviewStore;
  now: () => Date;
}

/** Takes decisions: of an item's own reviewer, while the review is open and the reviewer still is one. */
export class ReviewDecisions {
  static create(parts: Parts): ReviewDecisions {
    return new ReviewDecisions(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param request.sight - which items whoever decides may know of
   * @throws NotFoundError, NotAllowedError, ConflictError when it is over, the item was changed, or somebody decided in
   * between
   */
  async decide(
    request: ReviewDecisionRequest & {
      id: string;
      itemId: string;
      by: string;
      sight: ReviewSight;
    },
  ): Promise<void> {
    const { id, itemId, by, sight, decision, reason } = request;
    const { reviewers, store, now } = this.#parts;
    const [review, items] = await Promise.all([
      store.find(id),
      store.items(id, sight),
    ]);
    const item = items.find(({ frozen }) => frozen.id === itemId);
    if (!review || !item) {
      throw noReview(`${id} with an item ${itemId}`);
    }
    if (item.reviewerRef !== by) {
      throw new NotAllowedError(
        `Item ${itemId} is for ${item.reviewerRef} to decide, and for nobody else`,
      );
    }
    const at = now();
    if (review.state !== 'open' || review.dueAt <= at) {
      throw new ConflictError(
        `Review "${
          review.title
        }" was due at ${review.dueAt.toISOString()} or is closed; decisions are not taken any more`,
      );
    }
    if (!isUntouched(review, item)) {
      throw new ConflictError(
        `Item ${itemId} was changed after the review was opened; tell an auditor`,
      );
    }
    await reviewers.assertQualified(item.frozen);
    const isAdded = await store.decide(item, { decision, reason, by, at });
    if (!isAdded) {
      throw new ConflictError(
        `Item ${itemId} was decided, or the review closed, in the meantime; load it again`,
      );
    }
  }
}
