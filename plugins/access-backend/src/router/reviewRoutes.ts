import {
  attachmentOperation,
  bodyOf,
  jsonOperation,
  NOTHING,
  queryOf,
} from '@builder-insights/backend-operations';
import {
  reviewDecisionSchema,
  reviewEvidenceQuerySchema,
  reviewRequestSchema,
} from '../input/reviewSchemas';
import type { ReviewService } from '../service/ReviewService';
import {
  accessReview,
  accessReviewDetail,
  accessReviewList,
} from './schemas/reviewSchemas';

/** Reviews of who holds more than membership gives. */
export const reviewRoutes = ({ reviews }: { reviews: ReviewService }) => [
  jsonOperation({
    id: 'listReviews',
    method: 'get',
    path: '/reviews',
    summary:
      'Reviews, newest first: all of them for those who may read reviews, else those in which one has to decide',
    reads: NOTHING,
    answer: accessReviewList,
    handle: async caller => ({ items: await reviews.list(caller) }),
  }),
  jsonOperation({
    id: 'openReview',
    method: 'post',
    path: '/reviews',
    status: 201,
    summary:
      'Open a review: everybody who holds a role now is frozen with an independent reviewer each',
    reads: bodyOf(reviewRequestSchema),
    answer: accessReview,
    handle: ({ body, ...caller }) => reviews.open(body, caller),
  }),
  jsonOperation({
    id: 'getReview',
    method: 'get',
    path: '/reviews/:id',
    summary:
      'One review with its items, and how they differ from what was frozen; own items only for those who may not read reviews',
    reads: NOTHING,
    answer: accessReviewDetail,
    handle: ({ params, ...caller }) => reviews.get(params.id, caller),
  }),
  jsonOperation({
    id: 'decideReviewItem',
    method: 'post',
    path: '/reviews/:id/items/:itemId/decision',
    summary: 'Keep or revoke one role, as its reviewer; until it is closed',
    reads: bodyOf(reviewDecisionSchema),
    answer: accessReviewDetail,
    handle: ({ body, params, ...caller }) =>
      reviews.decide(params.id, params.itemId, body, caller),
  }),
  jsonOperation({
    id: 'closeReview',
    method: 'post',
    path: '/reviews/:id/close',
    summary:
      'Close a review: what was not kept is revoked, and looked up again to see that it is gone',
    reads: NOTHING,
    answer: accessReviewDetail,
    handle: ({ params, ...caller }) => reviews.close(params.id, caller),
  }),
  attachmentOperation({
    id: 'exportReview',
    method: 'get',
    path: '/reviews/:id/evidence',
    summary:
      'The evidence of a review: everything as JSON, a row for each item as CSV, or a manifest with the hashes of both',
    reads: queryOf(reviewEvidenceQuerySchema),
    contentTypes: ['application/json', 'text/csv'],
    handle: ({ params, query, ...caller }) =>
      reviews.evidence(params.id, query.format, caller),
  }),
];
