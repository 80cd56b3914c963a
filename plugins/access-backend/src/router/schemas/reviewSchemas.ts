import {
  ROLES,
  type AccessReview,
  type AccessReviewDetail,
  type AccessReviewItem,
} from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { instant } from './roleSchemas';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.record(z.string(), z.int());

export const accessReview: z.ZodType<AccessReview> = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['open', 'closed']),
  openedBy: z.string(),
  openedAt: instant,
  dueAt: instant,
  closedBy: z.string().optional(),
  closedAt: instant.optional(),
  orgSnapshotId: z.string(),
  orgSnapshotHash: z.string().optional(),
  populationHash: sha256,
  closingHash: sha256.optional(),
  counts: z.strictObject({
    items: z.int(),
    kept: z.int(),
    revoked: z.int(),
    unanswered: z.int(),
    verified: z.int(),
  }),
  completeness: z
    .strictObject({
      people: z.int(),
      byRole: counts,
      byOrigin: counts,
      grants: z.strictObject({ active: z.int(), covered: z.int() }),
      grantsWithoutHolder: z.array(z.string()),
      leaderships: z.strictObject({ named: z.int(), covered: z.int() }),
      leadershipsWithoutEffect: z.array(z.string()),
    })
    .optional(),
});

const item: z.ZodType<AccessReviewItem> = z.strictObject({
  id: z.string(),
  reviewId: z.string(),
  userRef: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  origin: z.enum([
    'everyone',
    'membership',
    'leadership',
    'grant',
    'break-glass',
  ]),
  scopeRef: z.string().optional(),
  viaGroupRef: z.string().optional(),
  grantId: z.string().optional(),
  grantedBy: z.string().optional(),
  reason: z.string().optional(),
  expiresAt: instant.optional(),
  lastSignInAt: instant.optional(),
  withheld: z.string().optional(),
  reviewerRef: z.string(),
  reviewerBasis: z.enum(['leader', 'fallback']).optional(),
  reviewerGroupRef: z.string().optional(),
  decision: z.enum(['keep', 'revoke', 'none']),
  decisionReason: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  history: z
    .array(
      z.strictObject({
        decision: z.enum(['keep', 'revoke']),
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    )
    .optional(),
  remediation: z
    .strictObject({
      state: z.enum(['not-needed', 'done', 'failed']),
      verifiedAt: instant.optional(),
      message: z.string().optional(),
    })
    .optional(),
});

export const accessReviewDetail: z.ZodType<AccessReviewDetail> = z.strictObject(
  {
    review: accessReview,
    items: z.array(item),
    integrity: z.array(z.string()),
  },
);

export const accessReviewList = z.strictObject({
  items: z.array(accessReview),
});
