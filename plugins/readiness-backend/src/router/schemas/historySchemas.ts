import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

export const historyEvent: z.ZodType<HistoryEvent> = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  scorecardId: z.string(),
  scopeRef: z.string(),
  kind: z.enum([
    'gate',
    'waiver',
    'decision',
    'risk',
    'milestone',
    'rules',
    'record',
    'attestation',
  ]),
  subjectId: z.string(),
  gateId: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  note: z.string(),
  cause: z.strictObject({
    kind: z.enum([
      'evidence',
      'rules',
      'waiver',
      'time',
      'applicability',
      'person',
    ]),
    ref: z.string().optional(),
  }),
  by: z.string().optional(),
  ruleSetVersion: z.int(),
  evidenceHash: z.string().optional(),
});

/** A page of what happened, newest first. */
export const historyPage = z.strictObject({
  items: z.array(historyEvent),
  nextCursor: z.string().optional(),
});
