import {
  GATE_STATES,
  VERDICTS,
  type ChangeSince,
  type Coverage,
  type PathToGo,
  type Verdict,
  type VerdictItem,
  type WhatIfAnswer,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const instant = z.iso.datetime();

export const verdictWord = z.enum(VERDICTS);

export const fix = z.strictObject({
  text: z.string(),
  url: z.string().optional(),
});

export const coverage: z.ZodType<Coverage> = z.strictObject({
  answered: z.int(),
  applicable: z.int(),
});

const verdictItem: z.ZodType<VerdictItem> = z.strictObject({
  kind: z.enum(['gate', 'risk', 'decision', 'coverage']),
  id: z.string(),
  title: z.string(),
  areaId: z.string().optional(),
  state: z.enum(GATE_STATES).optional(),
  reason: z.string(),
  ownerRef: z.string().optional(),
  fix: fix.optional(),
  dueAt: instant.optional(),
});

export const verdict: z.ZodType<Verdict> = z.strictObject({
  rolloutId: z.string(),
  ringId: z.string(),
  verdict: verdictWord,
  blockers: z.array(verdictItem),
  conditions: z.array(verdictItem),
  coverage,
  asOf: instant,
  ruleSetVersion: z.int(),
});

export const pathToGo: z.ZodType<PathToGo> = z.strictObject({
  ringId: z.string(),
  verdict,
  asOf: instant,
  owners: z.array(
    z.strictObject({
      ownerRef: z.string().optional(),
      blockers: z.array(verdictItem),
      conditions: z.array(verdictItem),
    }),
  ),
});

export const changeSince: z.ZodType<ChangeSince> = z.strictObject({
  kind: z.enum(['gate', 'waiver', 'risk', 'decision', 'rules', 'verdict']),
  id: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  worse: z.boolean(),
});

export const whatIfAnswer: z.ZodType<WhatIfAnswer> = z.strictObject({
  now: verdict,
  then: verdict,
  changes: z.array(changeSince),
});
