import { z } from 'zod';
import { instant, userRef } from './fieldSchemas';

const SHORTEST_REASON = 10;

/** What a review is opened with. */
export const reviewRequestSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  dueAt: instant,
  fallbackReviewerRef: userRef,
});

/** One decision about one item: there is no way to send several at once. */
export const reviewDecisionSchema = z.strictObject({
  decision: z.enum(['keep', 'revoke']),
  reason: z
    .string()
    .trim()
    .max(1_000)
    .refine(text => text.length >= SHORTEST_REASON, {
      error: `say in at least ${SHORTEST_REASON} characters why`,
    }),
});

export const reviewEvidenceQuerySchema = z.strictObject({
  format: z.enum(['json', 'csv', 'manifest']).default('json'),
});
