import type { Cell, Scope } from '../../Board';
import type { Evidence, EvidenceChannel } from '../../Evidence';
import type { Area, Gate } from '../../Gate';
import type { Milestone, OpenDecision, Risk } from '../../Register';
import type { Rollout, RuleSet } from '../../Scorecard';
import type { Waiver } from '../../Waiver';
import type { EvaluateRule } from '../JudgeInput';
import type { VerdictFacts } from '../VerdictFacts';

export const NOW = new Date('2026-11-20T12:00:00.000Z');
export const inDays = (days: number) =>
  new Date(NOW.getTime() + days * 86_400_000);

export const STATEMENT = 'The policy is written down and approved.';

export const scope: Scope = {
  scorecardId: 'checks',
  ref: 'component:default/portal',
  title: 'Portal',
  kind: 'component',
  ownerRef: 'group:default/platform',
  orgPath: ['group:default/platform'],
};

export const area = (given: Partial<Area> = {}): Area => ({
  id: 'identity',
  title: 'Identity',
  ownerRef: 'group:default/security',
  ...given,
});

export const gate = (given: Partial<Gate> = {}): Gate => ({
  id: 'G-1',
  areaId: 'identity',
  question: 'Is it so?',
  ringIds: ['pilot'],
  blocking: true,
  severity: 'medium',
  kind: 'automatic',
  rule: 'value.ok',
  maxAge: { days: 7 },
  attestation: { statement: STATEMENT, validFor: { days: 30 } },
  fix: { text: 'Make it so' },
  stage: 'enforce',
  ...given,
});

export const evidence = (
  given: Partial<Evidence> & { channel?: EvidenceChannel } = {},
): Evidence => ({
  id: 'e-1',
  scorecardId: 'checks',
  scopeRef: scope.ref,
  gateId: 'G-1',
  channel: 'automatic',
  source: { kind: 'collector', id: 'probe' },
  value: { ok: true },
  observedAt: inDays(-1).toISOString(),
  collectedAt: inDays(-1).toISOString(),
  hash: 'a1',
  ...given,
});

export const attested = (given: Partial<Evidence> = {}): Evidence =>
  evidence({
    channel: 'attested',
    source: { kind: 'attestation', by: 'user:default/ada' },
    value: { holds: true, statement: STATEMENT },
    hash: 'b1',
    ...given,
  });

export const waiver = (given: Partial<Waiver> = {}): Waiver => ({
  id: 'w-1',
  scorecardId: 'checks',
  scopeRef: scope.ref,
  gateId: 'G-1',
  reason: 'The new one comes in a week.',
  compensatingControl: 'Somebody looks every day.',
  requestedBy: 'user:default/ada',
  requestedAt: inDays(-2).toISOString(),
  until: inDays(10).toISOString(),
  status: 'approved',
  decidedBy: 'user:default/bob',
  decidedAt: inDays(-2).toISOString(),
  evidenceHash: 'a1',
  revision: 2,
  ...given,
});

export const cell = (given: Partial<Cell> = {}): Cell => ({
  gateId: 'G-1',
  state: 'pass',
  since: inDays(-1).toISOString(),
  reason: 'It is so that value.ok.',
  evidence: {},
  ...given,
});

const entry = {
  rolloutId: 'portal',
  ownerRef: 'user:default/ada',
  revision: 1,
  changedAt: inDays(-5).toISOString(),
};

export const decision = (given: Partial<OpenDecision> = {}): OpenDecision => ({
  ...entry,
  id: 'D-1',
  workstream: 'identity',
  question: 'Which way to sign in?',
  status: 'Needs decision',
  dependsOn: [],
  blocksRings: ['pilot'],
  ...given,
});

export const risk = (given: Partial<Risk> = {}): Risk => ({
  ...entry,
  id: 'R-1',
  title: 'Nobody can sign in',
  areaId: 'identity',
  likelihood: 'high',
  impact: 'high',
  gateIds: [],
  status: 'open',
  blocksRings: ['pilot'],
  ...given,
});

export const milestone = (given: Partial<Milestone> = {}): Milestone => ({
  ...entry,
  id: 'M-1',
  title: 'Owners are named',
  status: 'planned',
  gateIds: [],
  dependsOn: [],
  ...given,
});

export const rollout = (given: Partial<Rollout> = {}): Rollout => ({
  id: 'portal',
  title: 'The portal',
  ask: 'Let the pilot in.',
  whyNow: 'They wait for it.',
  success: ['They stay.'],
  scorecardId: 'checks',
  scopeRef: scope.ref,
  ownerRef: 'group:default/platform',
  rings: [
    { id: 'pilot', title: 'Pilot', audience: 'Ten people' },
    { id: 'company', title: 'Company', audience: 'Everybody' },
  ],
  ...given,
});

export const ruleSet = (given: Partial<RuleSet> = {}): RuleSet => ({
  id: 'checks',
  title: 'Checks',
  description: '',
  appliesTo: { kinds: ['Component'] },
  areas: [area()],
  gates: [gate()],
  version: 1,
  hash: 'r1',
  publishedAt: inDays(-30).toISOString(),
  comment: 'The first.',
  ...given,
});

export const facts = (given: Partial<VerdictFacts> = {}): VerdictFacts => ({
  rollout: rollout(),
  ruleSet: ruleSet(),
  scope,
  cells: [cell()],
  waivers: [],
  decisions: [],
  risks: [],
  asOf: NOW,
  ...given,
});

/** Reads paths such as `value.ok`; what is not there is an error. */
export const evaluate: EvaluateRule = (expression, context) => {
  const read: unknown = expression
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null
          ? Object.entries(at).find(([key]) => key === name)?.[1]
          : undefined,
      context,
    );
  if (typeof read !== 'boolean') {
    throw new Error(`The rule reads '${expression}', which is not there.`);
  }
  return read;
};
