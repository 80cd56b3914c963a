import {
  GATE_STAGES,
  GATE_STATES,
  LEVELS,
  type AreaView,
  type GateSummary,
  type Memo,
  type RingView,
  type Rollout,
  type RolloutView,
  type Scope,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { stateCounts } from './matrixSchemas';
import { decisionStanding } from './recordSchemas';
import { milestone, openDecision, risk } from './registerSchemas';
import { changeSince, coverage, verdict, verdictWord } from './verdictSchemas';

const instant = z.iso.datetime();
const ring = { id: z.string(), title: z.string(), audience: z.string() };

const rollout: z.ZodType<Rollout> = z.strictObject({
  id: z.string(),
  title: z.string(),
  ask: z.string(),
  whyNow: z.string(),
  success: z.array(z.string()),
  scorecardId: z.string(),
  scopeRef: z.string(),
  ownerRef: z.string(),
  rings: z.array(z.strictObject(ring)),
});

const scope: z.ZodType<Scope> = z.strictObject({
  scorecardId: z.string(),
  ref: z.string(),
  title: z.string(),
  kind: z.string(),
  type: z.string().optional(),
  ownerRef: z.string().optional(),
  orgPath: z.array(z.string()),
});

const ringView: z.ZodType<RingView> = z.strictObject({
  ...ring,
  verdict,
  verdictTag: z.string(),
  lastRecord: z
    .strictObject({
      id: z.string(),
      decision: verdictWord,
      decidedAt: instant,
      decidedBy: z.string(),
      sequence: z.int(),
      ...decisionStanding.shape,
    })
    .optional(),
});

const areaView: z.ZodType<AreaView> = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  ownerRef: z.string(),
  deputyRef: z.string().optional(),
  orphaned: z.boolean().optional(),
  counts: stateCounts,
  coverage,
  risk: z.enum(LEVELS).optional(),
  status: z.string().optional(),
});

const gateSummary: z.ZodType<GateSummary> = z.strictObject({
  id: z.string(),
  areaId: z.string(),
  question: z.string(),
  ringIds: z.array(z.string()),
  blocking: z.boolean(),
  stage: z.enum(GATE_STAGES),
  ownerRef: z.string().optional(),
  state: z.enum(GATE_STATES),
  since: instant,
  reason: z.string(),
  observedAt: instant.optional(),
  dueAt: instant.optional(),
});

export const rolloutView: z.ZodType<RolloutView> = z.strictObject({
  rollout,
  scope,
  asOf: instant,
  ruleSetVersion: z.int(),
  rings: z.array(ringView),
  areas: z.array(areaView),
  gates: z.array(gateSummary),
  changes: z.array(changeSince),
});

const memo: z.ZodType<Memo> = z.strictObject({
  rollout,
  asOf: instant,
  ruleSetVersion: z.int(),
  rings: z.array(verdict),
  areas: z.array(areaView),
  risks: z.array(risk),
  decisions: z.array(openDecision),
  milestones: z.array(milestone),
  asked: z.string(),
});

export const writtenMemo = z.strictObject({ memo, markdown: z.string() });

export const agenda = z.strictObject({
  markdown: z.string(),
  decisions: z.array(openDecision),
});
