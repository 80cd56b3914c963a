import type {
  Evidence,
  EvidenceOutcome,
  PendingAttestation,
} from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';

const instant = z.iso.datetime();

const said = {
  note: z.string().optional(),
  link: z.string().optional(),
};

const source: z.ZodType<Evidence['source']> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('collector'), id: z.string() }),
  z.strictObject({ kind: z.literal('push'), by: z.string() }),
  z.strictObject({
    kind: z.literal('attestation'),
    by: z.string(),
    confirmedBy: z.string().optional(),
  }),
]);

export const evidence: z.ZodType<Evidence> = z.strictObject({
  id: z.string(),
  scorecardId: z.string(),
  scopeRef: z.string(),
  gateId: z.string(),
  channel: z.enum(['automatic', 'attested']),
  source,
  value: z.record(z.string(), z.json()).optional(),
  error: z.strictObject({ name: z.string(), message: z.string() }).optional(),
  observedAt: instant,
  collectedAt: instant,
  validUntil: instant.optional(),
  ...said,
  hash: z.string(),
});

const evidenceOutcome: z.ZodType<EvidenceOutcome> = z.strictObject({
  key: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'replayed', 'refused']),
  problem: z.string().optional(),
  state: z.string().optional(),
});

export const evidenceOutcomes = z.strictObject({
  items: z.array(evidenceOutcome),
});

export const pendingAttestation: z.ZodType<PendingAttestation> = z.strictObject(
  {
    id: z.string(),
    scorecardId: z.string(),
    scopeRef: z.string(),
    gateId: z.string(),
    holds: z.boolean(),
    statement: z.string(),
    ...said,
    by: z.string(),
    at: instant,
  },
);

export const pendingAttestations = z.strictObject({
  items: z.array(pendingAttestation),
});
