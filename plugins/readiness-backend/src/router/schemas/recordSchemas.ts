import {
  GATE_STATES,
  type DecisionRecord,
  type DecisionStanding,
  type RecordSnapshot,
  type RecordVerification,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { openDecision, risk } from './registerSchemas';
import { changeSince, verdict, verdictWord } from './verdictSchemas';
import { waiver } from './waiverSchemas';

const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const snapshot: z.ZodType<RecordSnapshot> = z.strictObject({
  rolloutTitle: z.string(),
  ringTitle: z.string(),
  scopeRef: z.string(),
  ruleSetVersion: z.int(),
  ruleSetHash: sha256,
  gates: z.array(
    z.strictObject({
      gateId: z.string(),
      state: z.enum(GATE_STATES),
      reason: z.string(),
      evidenceHashes: z.array(z.string()),
      observedAt: instant.optional(),
    }),
  ),
  waivers: z.array(waiver),
  risks: z.array(risk),
  decisions: z.array(openDecision),
});

const fields = {
  id: z.string(),
  rolloutId: z.string(),
  ringId: z.string(),
  sequence: z.int(),
  decision: verdictWord,
  rationale: z.string(),
  decidedBy: z.string(),
  decidedAt: instant,
  participants: z.array(z.string()),
  dissent: z.array(z.strictObject({ personRef: z.string(), text: z.string() })),
  conditions: z.array(
    z.strictObject({
      text: z.string(),
      ownerRef: z.string(),
      dueAt: instant,
    }),
  ),
  verdict,
  snapshot,
  snapshotHash: sha256,
  previousHash: sha256,
  hash: sha256,
};

const standing = {
  standing: z.enum(['stands', 'changed', 'invalidated', 'superseded']),
  changes: z.array(changeSince),
};

export const decisionStanding = z.strictObject(
  standing,
) satisfies z.ZodType<DecisionStanding>;

export const decisionRecord: z.ZodType<DecisionRecord> = z.strictObject(fields);

/** A record with what became of it. */
export const listedRecord: z.ZodType<
  DecisionRecord & { standing: DecisionStanding }
> = z.strictObject({ ...fields, standing: decisionStanding });

export const recordVerification: z.ZodType<RecordVerification> = z.strictObject(
  {
    intact: z.boolean(),
    checkedAt: instant,
    records: z.int(),
    findings: z.array(z.string()),
  },
);
