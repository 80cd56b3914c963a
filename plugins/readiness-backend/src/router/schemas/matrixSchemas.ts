import {
  GATE_STATES,
  type MatrixPage,
  type ReadinessAbilities,
  type StateCounts,
  type TrendPoint,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const count = z.int();

export const stateCounts: z.ZodType<StateCounts> = z.strictObject({
  pass: count,
  fail: count,
  waived: count,
  'not-applicable': count,
  unknown: count,
  stale: count,
  error: count,
});

export const matrixPage: z.ZodType<MatrixPage> = z.strictObject({
  scorecardId: z.string(),
  ruleSetVersion: z.int(),
  asOf: z.iso.datetime(),
  gateIds: z.array(z.string()),
  totals: z.strictObject({
    scopes: count,
    counts: stateCounts,
    byArea: z.record(z.string(), stateCounts),
  }),
  rows: z.array(
    z.strictObject({
      ref: z.string(),
      title: z.string(),
      ownerRef: z.string().optional(),
      // A gate that was not judged yet has no state; in JSON that is null.
      states: z.array(z.enum(GATE_STATES).optional()),
    }),
  ),
  nextCursor: z.string().optional(),
});

const trendPoint: z.ZodType<TrendPoint> = z.strictObject({
  day: z.iso.date(),
  counts: stateCounts,
});

export const trend = z.strictObject({ points: z.array(trendPoint) });

export const abilities: z.ZodType<ReadinessAbilities> = z.strictObject({
  read: z.boolean(),
  attest: z.boolean(),
  requestWaiver: z.boolean(),
  approveWaiver: z.boolean(),
  decide: z.boolean(),
  editRegister: z.boolean(),
  editRules: z.boolean(),
});
