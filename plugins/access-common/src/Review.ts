import type { Role, RoleOrigin } from './Role';

/** One round of asking whether privileged access is still needed. @public */
export interface AccessReview {
  /** UUID. */
  id: string;
  title: string;
  state: 'open' | 'closed';
  openedBy: string;
  /** UTC instants, ISO 8601. */
  openedAt: string;
  dueAt: string;
  closedBy?: string;
  closedAt?: string;
  /** The org snapshot that the population was taken from. */
  orgSnapshotId: string;
  /** SHA-256 over the records of that snapshot. */
  orgSnapshotHash?: string;
  /** SHA-256 over the frozen population, taken when it was opened. */
  populationHash: string;
  /** SHA-256 over population, decisions and remediations, taken when it was closed. */
  closingHash?: string;
  counts: {
    items: number;
    kept: number;
    revoked: number;
    unanswered: number;
    /** Revocations that were checked to have taken effect. */
    verified: number;
  };
  /** Absent for those who see their own items only, as is every count of what they do not see. */
  completeness?: ReviewCompleteness;
}

/** What shows that a review asks about everybody whom it has to ask about. @public */
export interface ReviewCompleteness {
  /** People with at least one item. */
  people: number;
  /** Items by role. */
  byRole: Record<string, number>;
  /** Items by where the role comes from: `grant` or `leadership`. */
  byOrigin: Record<string, number>;
  /** Grants in force, and those of them that are in an item. */
  grants: { active: number; covered: number };
  /** Ids of grants that nobody holds at present, such as one for a group without members. */
  grantsWithoutHolder: string[];
  /** Leaders that the org snapshot names, one for each group, and those of them that are in an item. */
  leaderships: { named: number; covered: number };
  /** Groups whose leader has no item, because their leadership does not count. */
  leadershipsWithoutEffect: string[];
}

/** One person's one role, to be kept or revoked. @public */
export interface AccessReviewItem {
  id: string;
  reviewId: string;
  userRef: string;
  displayName: string;
  role: Role;
  origin: RoleOrigin;
  scopeRef?: string;
  /** The group through which a granted role is held, when the grant names a group. */
  viaGroupRef?: string;
  grantId?: string;
  grantedBy?: string;
  reason?: string;
  expiresAt?: string;
  lastSignInAt?: string;
  /** Held by the books and without effect when the review was opened: a sentence that says why. */
  withheld?: string;
  /** Never the person themself, nor whoever granted it. */
  reviewerRef: string;
  /** Why it is they who decide: they lead a group above the person, or nobody independent does. */
  reviewerBasis?: 'leader' | 'fallback';
  /** The group by whose leadership they decide. */
  reviewerGroupRef?: string;
  decision: 'keep' | 'revoke' | 'none';
  decisionReason?: string;
  decidedBy?: string;
  decidedAt?: string;
  /** Every decision that was made until the review was closed, oldest first; the last one counts. */
  history?: ReviewDecisionEvent[];
  remediation?: {
    state: 'not-needed' | 'done' | 'failed';
    /** When effective access was computed anew and no longer held the role. */
    verifiedAt?: string;
    message?: string;
  };
}

/** One decision about an item, whether or not it was changed later. @public */
export interface ReviewDecisionEvent {
  decision: 'keep' | 'revoke';
  reason: string;
  by: string;
  /** UTC instant, ISO 8601. */
  at: string;
}

/** @public */
export interface AccessReviewDetail {
  review: AccessReview;
  items: AccessReviewItem[];
  /** Sentences that say how stored items differ from what was frozen; empty when they do not. */
  integrity: string[];
}

/** @public */
export interface AccessReviewRequest {
  title: string;
  /** UTC instant, ISO 8601. */
  dueAt: string;
  /** Who decides where nobody above the person can; never somebody who holds a reviewed role. */
  fallbackReviewerRef: string;
}

/** @public */
export interface ReviewDecisionRequest {
  decision: 'keep' | 'revoke';
  reason: string;
}
