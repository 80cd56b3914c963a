import type {
  Gate,
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import type { RegisterSeeds } from '@builder-insights/plugin-readiness-node';
import { PORTAL } from './exampleCatalog';

/** A gate that pushed evidence answers: `value.ok` must be true. */
export const aGate = (gate: Partial<Gate> & { id: string }): Gate => ({
  areaId: 'hosting',
  question: `Is ${gate.id} so?`,
  ringIds: ['pilot', 'company'],
  blocking: true,
  severity: 'medium',
  kind: 'automatic',
  rule: 'value.ok == true',
  maxAge: { days: 7 },
  fix: { text: `Make ${gate.id} so` },
  stage: 'enforce',
  ...gate,
});

/** `H-01` is looked at by `probe`, `H-02` pushed and advisory, `I-01` stated, `I-02` by two, `I-03` both, `S-01` shadow. */
export const exampleScorecard: ScorecardDefinition = {
  id: 'checks',
  title: 'Production checks',
  description: 'What a service must show before people are let in',
  appliesTo: { kinds: ['Component'], types: ['service'] },
  areas: [
    {
      id: 'identity',
      title: 'Identity',
      ownerRef: 'group:default/security',
      deputyRef: 'user:default/approver',
    },
    { id: 'hosting', title: 'Hosting', ownerRef: 'group:default/engineering' },
  ],
  gates: [
    aGate({
      id: 'H-01',
      question: 'Does the service answer?',
      severity: 'high',
      collect: { collectorId: 'probe', input: { path: '/health' } },
      rule: 'value.status == 200',
      maxAge: { days: 1 },
    }),
    aGate({
      id: 'H-02',
      question: 'Are two people on call?',
      blocking: false,
      severity: 'low',
      rule: 'value.onCall >= 2',
    }),
    aGate({
      id: 'I-01',
      areaId: 'identity',
      question: 'Is the sign-in path defined?',
      kind: 'attested',
      rule: undefined,
      attestation: {
        statement: 'The sign-in path is written down and approved.',
        validFor: { days: 30 },
      },
    }),
    aGate({
      id: 'I-02',
      areaId: 'identity',
      question: 'Is there a break-glass policy?',
      ringIds: ['company'],
      severity: 'high',
      kind: 'attested',
      rule: undefined,
      attestation: {
        statement: 'The break-glass policy was rehearsed.',
        validFor: { days: 90 },
        secondPerson: true,
      },
    }),
    aGate({
      id: 'I-03',
      areaId: 'identity',
      question: 'Are sessions short?',
      ringIds: ['company'],
      kind: 'both',
      collect: { collectorId: 'sessions' },
      rule: 'value.minutes <= 10',
      attestation: {
        statement: 'Sessions were looked at by a person.',
        validFor: { days: 30 },
      },
    }),
    aGate({ id: 'S-01', stage: 'shadow' }),
  ],
};

export const exampleRollout: Rollout = {
  id: 'launch',
  title: 'Launch of the portal',
  ask: 'Let the pilot teams in.',
  whyNow: 'Two teams wait for it.',
  success: ['Ten people use it every week.'],
  scorecardId: 'checks',
  scopeRef: PORTAL,
  ownerRef: 'user:default/platform-owner',
  rings: [
    { id: 'pilot', title: 'Pilot', audience: 'Two teams' },
    { id: 'company', title: 'Company', audience: 'Everybody' },
  ],
};

export const exampleSeeds: RegisterSeeds = {
  decisions: [
    {
      id: 'D-01',
      workstream: 'identity',
      question: 'Which sign-in path?',
      direction: 'The company sign-in',
      ownerRef: 'group:default/security',
      status: 'Needs decision',
      dependsOn: [],
      nextAction: 'Confirm the pattern',
      dueAt: '2026-12-01T00:00:00.000Z',
      blocksRings: ['company'],
    },
    {
      id: 'D-02',
      workstream: 'hosting',
      question: 'Which environments?',
      ownerRef: 'group:default/gone',
      status: 'Drafted',
      dependsOn: ['D-01'],
      blocksRings: [],
    },
  ],
  risks: [
    {
      id: 'R-01',
      title: 'Nobody carries the pager',
      areaId: 'hosting',
      likelihood: 'high',
      impact: 'high',
      ownerRef: 'user:default/owner',
      mitigation: 'Name two people',
      gateIds: ['H-02'],
      status: 'open',
      blocksRings: ['company'],
    },
  ],
  milestones: [
    {
      id: 'M-01',
      title: 'Owners are named',
      dueAt: '2026-12-10T00:00:00.000Z',
      status: 'planned',
      gateIds: ['I-01'],
      dependsOn: [],
      ownerRef: 'user:default/platform-owner',
    },
  ],
};
