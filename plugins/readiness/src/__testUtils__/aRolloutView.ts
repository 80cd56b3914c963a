import type {
  AreaView,
  GateState,
  GateSummary,
  RingView,
  RolloutView,
  Verdict,
  VerdictItem,
} from '@builder-insights/plugin-readiness-common';

const AS_OF = '2026-11-20T08:00:00.000Z';

/** So many gates in each state. */
export function counts(given: Partial<Record<GateState, number>> = {}) {
  return {
    pass: 0,
    fail: 0,
    waived: 0,
    'not-applicable': 0,
    unknown: 0,
    stale: 0,
    error: 0,
    ...given,
  };
}

/** A gate that stands against a ring. */
export function aBlocker(overrides: Partial<VerdictItem> = {}): VerdictItem {
  return {
    kind: 'gate',
    id: 'RC-01',
    title: 'Is the sign-in path defined?',
    areaId: 'identity',
    state: 'fail',
    reason: 'The portal signs people in with guest.',
    ownerRef: 'group:default/br',
    fix: { text: 'Configure the company provider.' },
    ...overrides,
  };
}

/** A verdict: `no-go` for one gate. */
export function aVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    rolloutId: 'portal',
    ringId: 'pilot',
    verdict: 'no-go',
    blockers: [aBlocker()],
    conditions: [],
    coverage: { answered: 1, applicable: 2 },
    asOf: AS_OF,
    ruleSetVersion: 3,
    ...overrides,
  };
}

/** A ring with its verdict. */
export function aRing(overrides: Partial<RingView> = {}): RingView {
  const id = overrides.id ?? 'pilot';
  return {
    id,
    title: 'Pilot',
    audience: 'Twelve advocates',
    verdict: aVerdict({ ringId: id }),
    verdictTag: '"tag-1"',
    ...overrides,
  };
}

/** An area with somebody accountable. */
export function anArea(overrides: Partial<AreaView> = {}): AreaView {
  return {
    id: 'identity',
    title: 'Identity',
    ownerRef: 'group:default/br',
    counts: counts({ pass: 1, fail: 1 }),
    coverage: { answered: 2, applicable: 2 },
    ...overrides,
  };
}

/** A gate in a list. */
export function aGateSummary(
  overrides: Partial<GateSummary> = {},
): GateSummary {
  return {
    id: 'RC-01',
    areaId: 'identity',
    question: 'Is the sign-in path defined?',
    ringIds: ['pilot'],
    blocking: true,
    stage: 'enforce',
    ownerRef: 'group:default/br',
    state: 'fail',
    since: '2026-11-18T08:00:00.000Z',
    reason: 'The portal signs people in with guest.',
    ...overrides,
  };
}

/** The rollout `portal` with one ring, one area and one gate. */
export function aRolloutView(
  overrides: Partial<RolloutView> = {},
): RolloutView {
  return {
    rollout: {
      id: 'portal',
      title: 'Portal rollout',
      ask: 'Let the pilot in.',
      whyNow: 'The season of events begins.',
      success: ['Every builder is heard.'],
      scorecardId: 'portal-readiness',
      scopeRef: 'component:default/portal',
      ownerRef: 'user:default/manager',
      rings: [{ id: 'pilot', title: 'Pilot', audience: 'Twelve advocates' }],
    },
    scope: {
      scorecardId: 'portal-readiness',
      ref: 'component:default/portal',
      title: 'Portal',
      kind: 'component',
      ownerRef: 'group:default/br',
      orgPath: ['group:default/br'],
    },
    asOf: AS_OF,
    ruleSetVersion: 3,
    rings: [aRing()],
    areas: [anArea()],
    gates: [aGateSummary()],
    changes: [],
    ...overrides,
  };
}
