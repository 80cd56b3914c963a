import type { OwedItem } from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const owedItem: z.ZodType<OwedItem> = z.strictObject({
  kind: z.enum([
    'gate',
    'attestation',
    'waiver',
    'decision',
    'risk',
    'milestone',
    'condition',
  ]),
  id: z.string(),
  title: z.string(),
  todo: z.string(),
  scorecardId: z.string().optional(),
  scopeRef: z.string().optional(),
  gateId: z.string().optional(),
  rolloutId: z.string().optional(),
  ownerRef: z.string(),
  dueAt: z.iso.datetime().optional(),
  overdue: z.boolean(),
});

export const owedItems = z.strictObject({ items: z.array(owedItem) });
