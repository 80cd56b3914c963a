import type {
  Cell,
  Evidence,
  GateView,
} from '@builder-insights/plugin-readiness-common';
import { aGate } from './aGate';
import { aRolloutView, anArea } from './aRolloutView';

/** An observation of the gate `RC-01` of the portal. */
export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e-1',
    scorecardId: 'portal-readiness',
    scopeRef: 'component:default/portal',
    gateId: 'RC-01',
    channel: 'automatic',
    source: { kind: 'collector', id: 'sign-in' },
    value: { provider: 'guest' },
    observedAt: '2026-11-20T07:00:00.000Z',
    collectedAt: '2026-11-20T07:00:01.000Z',
    hash: 'a'.repeat(64),
    ...overrides,
  };
}

/** How the gate stands: it fails, for what was seen. */
export function aCell(overrides: Partial<Cell> = {}): Cell {
  return {
    gateId: 'RC-01',
    state: 'fail',
    since: '2026-11-18T08:00:00.000Z',
    reason: 'The portal signs people in with guest.',
    evidence: { automatic: anEvidence() },
    ...overrides,
  };
}

/** The gate `RC-01` of the portal, about which the reader can do nothing. */
export function aGateView(overrides: Partial<GateView> = {}): GateView {
  return {
    scope: aRolloutView().scope,
    gate: aGate(),
    area: anArea(),
    ruleSetVersion: 3,
    cell: aCell(),
    waivers: [],
    history: [],
    may: {
      attest: false,
      refresh: false,
      requestWaiver: false,
      approveWaiver: false,
    },
    ...overrides,
  };
}
