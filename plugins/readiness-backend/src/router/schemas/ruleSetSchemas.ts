import {
  GATE_KINDS,
  GATE_STAGES,
  SEVERITIES,
  type Area,
  type Gate,
  type RuleSet,
  type ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import type { HumanDuration, JsonObject } from '@backstage/types';
import { z } from 'zod';

const instant = z.iso.datetime();
const duration: z.ZodType<HumanDuration> = z.record(z.string(), z.number());
const json: z.ZodType<JsonObject> = z.record(z.string(), z.json());

export const area: z.ZodType<Area> = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  ownerRef: z.string(),
  deputyRef: z.string().optional(),
});

export const gate: z.ZodType<Gate> = z.strictObject({
  id: z.string(),
  areaId: z.string(),
  question: z.string(),
  ringIds: z.array(z.string()),
  blocking: z.boolean(),
  severity: z.enum(SEVERITIES),
  kind: z.enum(GATE_KINDS),
  collect: z
    .strictObject({ collectorId: z.string(), input: json.optional() })
    .optional(),
  rule: z.string().optional(),
  appliesWhen: z.string().optional(),
  maxAge: duration,
  attestation: z
    .strictObject({
      statement: z.string(),
      validFor: duration,
      secondPerson: z.boolean().optional(),
    })
    .optional(),
  ownerRef: z.string().optional(),
  fix: z.strictObject({ text: z.string(), url: z.string().optional() }),
  stage: z.enum(GATE_STAGES),
  enforceFrom: instant.optional(),
});

const definitionFields = {
  id: z.string(),
  title: z.string(),
  description: z.string(),
  appliesTo: z.strictObject({
    refs: z.array(z.string()).optional(),
    kinds: z.array(z.string()).optional(),
    types: z.array(z.string()).optional(),
    annotation: z.string().optional(),
  }),
  areas: z.array(area),
  gates: z.array(gate),
};

export const scorecardDefinition: z.ZodType<ScorecardDefinition> =
  z.strictObject(definitionFields);

const versionFields = {
  version: z.int(),
  hash: z.string(),
  publishedAt: instant,
  publishedBy: z.string().optional(),
  comment: z.string(),
};

export const ruleSetVersion = z.strictObject(versionFields);

export const ruleSet: z.ZodType<RuleSet> = z.strictObject({
  ...definitionFields,
  ...versionFields,
});
