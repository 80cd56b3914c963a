import type { RoleGrant } from '@builder-insights/plugin-access-common';

/** A manager's grant in force, but for what the test says. */
export function aGrant(overrides?: Partial<RoleGrant>): RoleGrant {
  return {
    id: 'grant-1',
    role: 'manager',
    subjectRef: 'user:default/manager',
    scopeRef: 'group:default/br-emea',
    state: 'active',
    grantedBy: 'user:default/admin',
    grantedAt: '2026-11-01T08:00:00.000Z',
    reason: 'Leads the region',
    seeded: false,
    history: [
      {
        at: '2026-11-01T08:00:00.000Z',
        by: 'user:default/admin',
        what: 'granted',
        reason: 'Leads the region',
      },
    ],
    ...overrides,
  };
}
