import {
  VERDICTS,
  type DecisionRecordRequest,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { instant, ownerRef, reason, userRef } from './fieldSchemas';

const TAG = /^(?:W\/)?"?([0-9a-f]{64})"?$/;

/** A decision as somebody sends it: who decides is known from the session alone. */
export const recordRequestSchema: z.ZodType<DecisionRecordRequest> =
  z.strictObject({
    decision: z.enum(VERDICTS),
    rationale: z.string().trim().min(10).max(5_000),
    participants: z
      .array(userRef)
      .max(50)
      .transform(refs => [...new Set(refs)]),
    dissent: z
      .array(z.strictObject({ personRef: userRef, text: reason }))
      .max(50),
    conditions: z
      .array(z.strictObject({ text: reason, ownerRef, dueAt: instant }))
      .max(50),
    verdictTag: z
      .string()
      .regex(TAG, { error: 'use the ETag that came with the verdict' })
      .transform(tag => tag.replace(TAG, '$1')),
  });

export const recordPackSchema = z.strictObject({
  format: z.enum(['json', 'html', 'csv', 'manifest']),
});
