import type { ListedWaiver } from '../api/ReadinessAnswers';

/** A waiver that somebody else asked for and that waits for an answer. */
export function aWaiver(overrides: Partial<ListedWaiver> = {}): ListedWaiver {
  return {
    id: 'waiver-1',
    scorecardId: 'portal-readiness',
    scopeRef: 'component:default/portal',
    scopeTitle: 'Portal',
    gateId: 'RC-01',
    question: 'Is the sign-in path defined?',
    reason: 'The pilot signs in with guests while Okta is set up.',
    compensatingControl: 'Only twelve named people have the address.',
    requestedBy: 'user:default/manager',
    requestedAt: '2026-11-19T08:00:00.000Z',
    until: '2099-12-01T23:59:59.999Z',
    status: 'requested',
    evidenceHash: 'a'.repeat(64),
    revision: 1,
    ...overrides,
  };
}
