import type {
  PublishPreview,
  RuleSetDraft,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { ruleSetVersion, scorecardDefinition } from './ruleSetSchemas';

const instant = z.iso.datetime();

export const ruleSetDraft: z.ZodType<RuleSetDraft> = z.strictObject({
  scorecardId: z.string(),
  definition: scorecardDefinition,
  basedOn: z.int(),
  savedBy: z.string(),
  savedAt: instant,
});

export const ruleVersions = z.strictObject({
  versions: z.array(ruleSetVersion),
  draft: ruleSetDraft.optional(),
});

const ids = z.array(z.string());

export const publishPreview: z.ZodType<PublishPreview> = z.strictObject({
  scorecardId: z.string(),
  basedOn: z.int(),
  hash: z.string(),
  added: ids,
  removed: ids,
  changed: ids,
  flips: z.array(
    z.strictObject({
      scopeRef: z.string(),
      scopeTitle: z.string(),
      gateId: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
      reason: z.string(),
    }),
  ),
  moreFlips: z.int(),
  verdicts: z.array(
    z.strictObject({
      rolloutId: z.string(),
      ringId: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  records: z.array(
    z.strictObject({
      id: z.string(),
      rolloutId: z.string(),
      ringId: z.string(),
      decision: z.string(),
      decidedAt: instant,
    }),
  ),
  problems: z.array(z.string()),
});

export const ruleTrial = z.strictObject({
  result: z.boolean().optional(),
  problem: z.string().optional(),
});
