import {
  WAIVER_STATUSES,
  type Waiver,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const instant = z.iso.datetime();

const fields = {
  id: z.string(),
  scorecardId: z.string(),
  scopeRef: z.string(),
  gateId: z.string(),
  reason: z.string(),
  compensatingControl: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  until: instant,
  status: z.enum(WAIVER_STATUSES),
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  comment: z.string().optional(),
  endedAt: instant.optional(),
  evidenceHash: z.string(),
  revision: z.int(),
};

export const waiver: z.ZodType<Waiver> = z.strictObject(fields);

/** With what one needs to know what it is about. */
export const listedWaiver: z.ZodType<
  Waiver & { scopeTitle: string; question: string }
> = z.strictObject({
  ...fields,
  scopeTitle: z.string(),
  question: z.string(),
});
