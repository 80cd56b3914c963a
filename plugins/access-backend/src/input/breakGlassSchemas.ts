import { BREAK_GLASS_MAX_MINUTES } from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { groupRef } from './fieldSchemas';

const SHORTEST_REASON = 20;
const SHORTEST_COMMENT = 10;

/** What emergency access is asked for. Who asks is the caller, and never said in it. */
export const breakGlassRequestSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .max(1_000)
    .refine(text => text.length >= SHORTEST_REASON, {
      error: `say in at least ${SHORTEST_REASON} characters what happened and what you need to see`,
    }),
  ticket: z.string().trim().min(1).max(100).optional(),
  scopeRef: groupRef,
  minutes: z.int().min(1).max(BREAK_GLASS_MAX_MINUTES),
});

/** What somebody else found about a use of emergency access. */
export const breakGlassReviewSchema = z.strictObject({
  finding: z.enum(['justified', 'not-justified']),
  comment: z
    .string()
    .trim()
    .max(1_000)
    .refine(text => text.length >= SHORTEST_COMMENT, {
      error: `say in at least ${SHORTEST_COMMENT} characters what you looked at and found`,
    }),
});
