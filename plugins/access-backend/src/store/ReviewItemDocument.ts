import type { FrozenReviewItem } from '../domain/reviewPopulation';

/** An item of a review as the database holds it. */
export interface ReviewItemDocument {
  /** `<review>/<item>`. */
  _id: string;
  reviewId: string;
  reviewerRef: string;
  /** In the very form that its hash was taken over, instants as text. */
  frozen: FrozenReviewItem;
  decision: 'keep' | 'revoke' | 'none';
  history: Array<{
    decision: 'keep' | 'revoke';
    reason: string;
    by: string;
    at: Date;
  }>;
  /** Goes up with every decision. */
  revision: number;
  remediation?: {
    state: 'not-needed' | 'done' | 'failed';
    verifiedAt?: Date;
    message?: string;
  };
}
