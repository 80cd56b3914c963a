import type { OrgSnapshot } from '@builder-insights/plugin-access-common';

/** A reading in force, but for what the test says. */
export function aSnapshot(overrides?: Partial<OrgSnapshot>): OrgSnapshot {
  return {
    id: 'snapshot-1',
    source: 'file examples/org.yaml',
    state: 'accepted',
    readAt: '2026-11-20T07:00:00.000Z',
    hash: 'f00dfeed00112233445566778899aabbccddeeff00112233445566778899aabb',
    people: 42,
    groups: 12,
    changes: {
      peopleAdded: 0,
      peopleRemoved: 0,
      peopleChanged: 0,
      groupsAdded: 0,
      groupsRemoved: 0,
      groupsChanged: 0,
    },
    findings: [],
    ...overrides,
  };
}
