import type { Sample } from './sampleRequest';

const gate = {
  scorecardId: 'builder-insights',
  scopeRef: 'system:default/builder-insights',
  gateId: 'RC-01',
};
const said = { reason: 'Because this test has to give a reason' };
const HASH = 'a'.repeat(64);

/** Valid input for routes of readiness that would refuse an empty request before they ask for a permission. */
export const READINESS_SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/readiness/scorecards/:id/export': { query: 'format=csv' },
  'GET /api/readiness/scorecards/:id/rules/:version': {
    params: { version: '1' },
  },
  'GET /api/readiness/scopes': { query: `ref=${gate.scopeRef}` },
  'GET /api/readiness/scopes/gate': {
    query: `scorecard=${gate.scorecardId}&ref=${gate.scopeRef}&gate=RC-01`,
  },
  'GET /api/readiness/scopes/history': {
    query: `scorecard=${gate.scorecardId}&ref=${gate.scopeRef}`,
  },
  'POST /api/readiness/scopes/refresh': {
    body: { scorecardId: gate.scorecardId, scopeRef: gate.scopeRef },
  },
  'POST /api/readiness/evidence': {
    body: {
      items: [
        {
          ...gate,
          key: 'rehearsal-1',
          value: { ok: true },
          observedAt: '2026-11-20T09:00:00Z',
        },
      ],
    },
  },
  'POST /api/readiness/attestations': {
    body: { ...gate, holds: true, statement: 'It is so' },
  },
  'POST /api/readiness/attestations/:id/confirm': {
    body: { statement: 'It is so' },
  },
  'POST /api/readiness/attestations/:id/refuse': { body: said },
  'POST /api/readiness/waivers': {
    body: {
      ...gate,
      ...said,
      compensatingControl: 'Somebody looks each morning',
      until: '2099-01-01T00:00:00Z',
    },
  },
  'POST /api/readiness/waivers/:id/approve': { body: { revision: 1 } },
  'POST /api/readiness/waivers/:id/withdraw': { body: { revision: 1 } },
  'POST /api/readiness/waivers/:id/refuse': {
    body: { revision: 1, comment: said.reason },
  },
  'POST /api/readiness/waivers/:id/revoke': {
    body: { revision: 1, comment: said.reason },
  },
  'POST /api/readiness/rollouts/:rollout/registers/decisions': {
    body: {
      workstream: 'identity',
      question: 'Which way does it go?',
      status: 'Drafted',
    },
  },
  'POST /api/readiness/rollouts/:rollout/registers/decisions/:entry': {
    body: { revision: 1 },
  },
  'POST /api/readiness/rollouts/:rollout/registers/risks': {
    body: {
      title: 'It may be late',
      likelihood: 'low',
      impact: 'low',
      status: 'open',
    },
  },
  'POST /api/readiness/rollouts/:rollout/registers/risks/:entry': {
    body: { revision: 1 },
  },
  'POST /api/readiness/rollouts/:rollout/registers/milestones': {
    body: { title: 'The first step', status: 'planned' },
  },
  'POST /api/readiness/rollouts/:rollout/registers/milestones/:entry': {
    body: { revision: 1 },
  },
  'POST /api/readiness/rollouts/:id/rings/:ring/records': {
    body: {
      decision: 'no-go',
      rationale: said.reason,
      participants: [],
      dissent: [],
      conditions: [],
      verdictTag: HASH,
    },
  },
  'GET /api/readiness/rollouts/:id/records/:recordId/pack': {
    query: 'format=json',
  },
  'POST /api/readiness/scorecards/:id/draft': {
    body: {
      basedOn: 1,
      definition: {
        id: 'basics',
        title: 'Basics',
        description: 'What everything needs',
        appliesTo: { kinds: ['Component'] },
        areas: [
          {
            id: 'care',
            title: 'Care',
            ownerRef: 'group:default/internal-platform',
          },
        ],
        gates: [],
      },
    },
  },
  'POST /api/readiness/scorecards/:id/draft/publish': {
    body: { comment: said.reason, basedOn: 1, hash: HASH },
  },
  'POST /api/readiness/rules/test': { body: { rule: 'value.ok' } },
};
