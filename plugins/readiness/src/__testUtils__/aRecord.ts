import type { ListedRecord } from '../api/ReadinessAnswers';
import { aVerdict } from './aRolloutView';

/** A decision about the ring `pilot` that stands: no-go. */
export function aRecord(overrides: Partial<ListedRecord> = {}): ListedRecord {
  return {
    id: 'record-1',
    rolloutId: 'portal',
    ringId: 'pilot',
    sequence: 1,
    decision: 'no-go',
    rationale: 'Nobody can sign in as themselves yet.',
    decidedBy: 'user:default/manager',
    decidedAt: '2026-11-20T09:00:00.000Z',
    participants: [],
    dissent: [],
    conditions: [],
    verdict: aVerdict(),
    snapshot: {
      rolloutTitle: 'Portal rollout',
      ringTitle: 'Pilot',
      scopeRef: 'component:default/portal',
      ruleSetVersion: 3,
      ruleSetHash: 'c'.repeat(64),
      gates: [
        {
          gateId: 'RC-01',
          state: 'fail',
          reason: 'The portal signs people in with guest.',
          evidenceHashes: ['a'.repeat(64)],
        },
      ],
      waivers: [],
      risks: [],
      decisions: [],
    },
    snapshotHash: 'd'.repeat(64),
    previousHash: '0'.repeat(64),
    hash: 'e'.repeat(64),
    standing: { standing: 'stands', changes: [] },
    ...overrides,
  };
}
