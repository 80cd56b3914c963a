import type { RecordContent } from '../domain/records/RecordContent';
import { PORTAL } from './exampleCatalog';

const AT = '2026-11-20T10:00:00.000Z';

/** A decision about the pilot ring, before it has its place in the chain. */
export const aDecision = (
  decision: Partial<RecordContent> = {},
): RecordContent => ({
  id: 'r-1',
  rolloutId: 'launch',
  ringId: 'pilot',
  decision: 'no-go',
  rationale: 'Nobody knows yet',
  decidedBy: 'user:default/platform-owner',
  decidedAt: AT,
  participants: [],
  dissent: [],
  conditions: [],
  verdict: {
    rolloutId: 'launch',
    ringId: 'pilot',
    verdict: 'no-go',
    blockers: [],
    conditions: [],
    coverage: { answered: 0, applicable: 3 },
    asOf: AT,
    ruleSetVersion: 1,
  },
  snapshot: {
    rolloutTitle: 'Launch of the portal',
    ringTitle: 'Pilot',
    scopeRef: PORTAL,
    ruleSetVersion: 1,
    ruleSetHash: 'a'.repeat(64),
    gates: [],
    waivers: [],
    risks: [],
    decisions: [],
  },
  ...decision,
});
