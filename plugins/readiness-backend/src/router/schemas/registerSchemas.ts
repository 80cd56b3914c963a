import {
  DECISION_STATUSES,
  LEVELS,
  MILESTONE_STATUSES,
  RISK_STATUSES,
  type Milestone,
  type OpenDecision,
  type Risk,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const instant = z.iso.datetime();
const words = z.array(z.string());

const kept = {
  rolloutId: z.string(),
  id: z.string(),
  ownerRef: z.string().optional(),
  orphaned: z.boolean().optional(),
  revision: z.int(),
  changedAt: instant,
  changedBy: z.string().optional(),
};

export const openDecision: z.ZodType<OpenDecision> = z.strictObject({
  ...kept,
  workstream: z.string(),
  question: z.string(),
  options: words.optional(),
  direction: z.string().optional(),
  status: z.enum(DECISION_STATUSES),
  dependsOn: words,
  nextAction: z.string().optional(),
  dueAt: instant.optional(),
  blocksRings: words,
  outcome: z.string().optional(),
  proposed: z.boolean().optional(),
});

export const risk: z.ZodType<Risk> = z.strictObject({
  ...kept,
  title: z.string(),
  areaId: z.string().optional(),
  likelihood: z.enum(LEVELS),
  impact: z.enum(LEVELS),
  mitigation: z.string().optional(),
  gateIds: words,
  status: z.enum(RISK_STATUSES),
  blocksRings: words,
  reviewAt: instant.optional(),
});

export const milestone: z.ZodType<Milestone> = z.strictObject({
  ...kept,
  title: z.string(),
  dueAt: instant.optional(),
  status: z.enum(MILESTONE_STATUSES),
  gateIds: words,
  dependsOn: words,
});

/** An entry of any register. */
export const registerEntry = z.union([openDecision, risk, milestone]);
