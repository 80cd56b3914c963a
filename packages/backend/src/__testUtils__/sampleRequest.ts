import type { RegisteredRoute } from './registeredRoutes';
import { READINESS_SAMPLES } from './readinessSamples';

/** What a route must be sent before it asks who may. */
export interface Sample {
  query?: string;
  body?: unknown;
  /** Parts of the path that cannot be just any id. */
  params?: Readonly<Record<string, string>>;
}

const ID = '0b3c6f9e-0000-4000-8000-000000000000';
const because = { reason: 'Because this test has to give a reason' };

/** Valid input for routes that would refuse an empty request before they ask for a permission. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  ...READINESS_SAMPLES,
  'POST /api/builder-insights/insights': {
    body: {
      clientId: ID,
      verbatim: 'It should be faster',
      capturedAt: '2026-11-20T09:00:00Z',
    },
  },
  'GET /api/builder-insights/reports/team': {
    query:
      'group=group:default/builder-relations&from=2026-10-01&to=2026-11-01',
  },
  'POST /api/builder-insights/imports': {
    body: { rows: [{ line: 1, row: {} }] },
  },
  'GET /api/access/person': { query: 'ref=user:default/head' },
  'POST /api/access/grants/preview': {
    body: { role: 'auditor', subjectRef: 'user:default/head' },
  },
  'POST /api/access/grants': {
    body: { role: 'auditor', subjectRef: 'user:default/head', ...because },
  },
  'POST /api/access/grants/:id/revoke': { body: because },
  'POST /api/access/leadership/restore': {
    body: {
      userRef: 'user:default/head',
      scopeRef: 'group:default/builder-relations',
      ...because,
    },
  },
  'POST /api/access/org/snapshots/:id/propose': { body: because },
  'POST /api/access/org/snapshots/:id/approve': { body: because },
  'POST /api/access/org/snapshots/:id/reject': { body: because },
  'POST /api/access/break-glass': {
    body: {
      scopeRef: 'group:default/br-emea',
      minutes: 15,
      ...because,
    },
  },
  'POST /api/access/break-glass/:id/review': {
    body: { finding: 'justified', comment: 'Looked at every record read' },
  },
  'POST /api/access/reviews': {
    body: {
      title: 'Autumn',
      dueAt: '2027-01-31T00:00:00Z',
      fallbackReviewerRef: 'user:default/head',
    },
  },
  'GET /api/access/reviews/:id/evidence': { query: 'format=json' },
  'GET /api/access/audit/export': { query: 'format=csv' },
  'POST /api/access/audit/holds': {
    body: {
      from: '2026-10-01T00:00:00Z',
      to: '2026-11-01T00:00:00Z',
      ...because,
    },
  },
};

/** A request that reaches what a route does, with ids that stand for nothing. */
export function sampleRequest(route: RegisteredRoute) {
  const {
    query,
    body,
    params = {},
  } = SAMPLES[`${route.method} ${route.path}`] ?? {};
  const path = route.path
    .replace(
      /:([a-zA-Z]+)(\([^)]*\))?\??/g,
      (_, name: string) => params[name] ?? ID,
    )
    .replace(/\*/g, 'anything');
  return {
    method: route.method,
    path: query ? `${path}?${query}` : path,
    body: route.method === 'GET' ? undefined : body ?? {},
  };
}
