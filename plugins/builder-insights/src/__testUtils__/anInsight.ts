import type { InsightWithHistory } from '@builder-insights/plugin-builder-insights-common';

/** An insight like any other, but for what the test says. */
export function anInsight(
  overrides?: Partial<InsightWithHistory>,
): InsightWithHistory {
  const id = overrides?.id ?? 'insight-1';
  return {
    id,
    clientId: `client-of-${id}`,
    title: `Words of ${id}`,
    verbatim: `Words of ${id}`,
    type: 'pain-point',
    sentiment: 'negative',
    priority: 'high',
    confidence: 'heard-once',
    productAreas: [],
    themes: [],
    tags: [],
    consent: 'none',
    sensitivity: 'internal',
    capturedAt: '2026-11-18T10:00:00.000Z',
    receivedAt: '2026-11-18T10:00:01.000Z',
    createdOffline: false,
    source: 'portal',
    revision: 1,
    state: 'submitted',
    authorRef: 'user:default/advocate',
    teamRef: 'group:default/br-emea-south',
    orgPathAtCapture: ['group:default/br-emea-south'],
    assigneeRefs: [],
    history: [],
    may: { edit: false },
    ...overrides,
  };
}
