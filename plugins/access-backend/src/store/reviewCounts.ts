import type { AccessReview } from '@builder-insights/plugin-access-common';
import type { ReviewItemDocument } from './ReviewItemDocument';

/** How many items of a review ended in one way. */
export interface CountRow {
  _id: {
    reviewId: string;
    decision: ReviewItemDocument['decision'];
    remediation: string;
  };
  n: number;
}

/** Counts the items of reviews by what became of them. */
export const reviewCountStages = (
  reviewIds: readonly string[],
  reviewerRef: string | undefined,
) => [
  {
    $match: {
      reviewId: { $in: reviewIds },
      ...(reviewerRef !== undefined && { reviewerRef }),
    },
  },
  {
    $group: {
      _id: {
        reviewId: '$reviewId',
        decision: '$decision',
        remediation: { $ifNull: ['$remediation.state', 'none'] },
      },
      n: { $sum: 1 },
    },
  },
];

export function toCounts(
  rows: readonly CountRow[],
  reviewId: string,
): AccessReview['counts'] {
  const sum = (holds: (row: CountRow['_id']) => boolean) =>
    rows
      .filter(({ _id }) => _id.reviewId === reviewId && holds(_id))
      .reduce((total, { n }) => total + n, 0);
  return {
    items: sum(() => true),
    kept: sum(({ decision }) => decision === 'keep'),
    revoked: sum(({ decision }) => decision === 'revoke'),
    unanswered: sum(({ decision }) => decision === 'none'),
    verified: sum(({ remediation }) => remediation === 'done'),
  };
}

/** The counts of items that are at hand. */
export function countItems(
  items: readonly ReviewItemDocument[],
): AccessReview['counts'] {
  const rows = items.map(({ reviewId, decision, remediation }) => ({
    _id: { reviewId, decision, remediation: remediation?.state ?? 'none' },
    n: 1,
  }));
  return toCounts(rows, items[0]?.reviewId ?? '');
}
