import type { ReviewCompleteness } from '@builder-insights/plugin-access-common';

/** A review as the database holds it. */
export interface ReviewDocument {
  _id: string;
  title: string;
  /** `closing` while its revocations are carried out: decisions are not taken any more. */
  state: 'open' | 'closing' | 'closed';
  openedBy: string;
  openedAt: Date;
  dueAt: Date;
  fallbackReviewerRef: string;
  orgSnapshotId: string;
  orgSnapshotHash: string;
  completeness: ReviewCompleteness;
  populationHash: string;
  /** SHA-256 over each item as it was frozen, in order: these tell which item differs. */
  itemHashes: string[];
  /** Goes up with every decision and every step of closing. */
  revision: number;
  closing?: { by: string; at: Date };
  closedBy?: string;
  closedAt?: Date;
  closingHash?: string;
  /** SHA-256 over what became of each item, by its id. */
  outcomeHashes?: Record<string, string>;
}
