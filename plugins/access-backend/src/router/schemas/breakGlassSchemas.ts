import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { instant } from './roleSchemas';

export const breakGlass: z.ZodType<BreakGlass> = z.strictObject({
  id: z.string(),
  userRef: z.string(),
  displayName: z.string(),
  reason: z.string(),
  ticket: z.string().optional(),
  scopeRef: z.string(),
  startedAt: instant,
  endsAt: instant,
  endedAt: instant.optional(),
  state: z.enum(['active', 'awaiting-review', 'reviewed']),
  review: z
    .strictObject({
      by: z.string(),
      at: instant,
      finding: z.enum(['justified', 'not-justified']),
      comment: z.string(),
    })
    .optional(),
});

export const breakGlassList = z.strictObject({ items: z.array(breakGlass) });
