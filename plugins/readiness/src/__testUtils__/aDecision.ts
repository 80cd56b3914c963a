import type { OpenDecision } from '@builder-insights/plugin-readiness-common';

/** A decision to take that somebody owns and that is due in the future. */
export function aDecision(overrides: Partial<OpenDecision> = {}): OpenDecision {
  return {
    rolloutId: 'portal',
    id: 'D-01',
    workstream: 'identity',
    question: 'Which sign-in path do we take?',
    status: 'Needs decision',
    ownerRef: 'group:default/br',
    dependsOn: [],
    dueAt: '2099-12-01T23:59:59.999Z',
    blocksRings: ['pilot'],
    revision: 4,
    changedAt: '2026-11-18T08:00:00.000Z',
    ...overrides,
  };
}
