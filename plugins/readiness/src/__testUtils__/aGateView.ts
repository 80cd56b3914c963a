import type {
  Cell,
  Evidence,
  GateView,
  PendingAttestation,
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

/** What names the gate in requests. */
export const GATE_KEY = {
  scorecardId: 'portal-readiness',
  scopeRef: 'component:default/portal',
  gateId: 'RC-01',
};

/** Somebody who may state, look again and ask for a waiver. */
export const MAY_MUCH: GateView['may'] = {
  attest: true,
  refresh: true,
  requestWaiver: true,
  approveWaiver: false,
};

/** The words that are signed. */
export const STATEMENT = 'The break-glass policy is written down and approved.';

/** A statement of the manager that waits for a second person. */
export function aPendingAttestation(
  overrides: Partial<PendingAttestation> = {},
): PendingAttestation {
  return {
    id: 'p-1',
    ...GATE_KEY,
    holds: true,
    statement: STATEMENT,
    by: 'user:default/manager',
    at: '2026-11-20T08:00:00.000Z',
    ...overrides,
  };
}

/** The gate as one that people answer, and nobody has yet. */
export function anAttestedGateView(
  overrides: Partial<GateView> = {},
): GateView {
  return aGateView({
    gate: aGate({
      kind: 'attested',
      rule: undefined,
      attestation: {
        statement: STATEMENT,
        validFor: { days: 90 },
        secondPerson: true,
      },
    }),
    cell: aCell({ state: 'unknown', reason: 'Nobody has said.', evidence: {} }),
    may: MAY_MUCH,
    ...overrides,
  });
}
