import type { MongoService } from '@builder-insights/backend-mongo';
import { MongoOrgIntake } from '../../plugins/access-node/src/org/MongoOrgIntake';
import type { RoleSeed } from '../../plugins/access-node/src/roles/readRolesConfig';

export const PEOPLE = 10_000;
export const GROUPS = 1_500;
export const ROOT_GROUP = 'group:default/g-0';
const CHILDREN = 2.5;
const BATCH = 500;

export const groupRef = (index: number) => `group:default/g-${index}`;
export const userRef = (index: number) => `user:default/p-${index}`;

/** The group of a person; the first of each group leads it. */
export const groupOf = (person: number) => person % GROUPS;

/** Stages 10,000 people in 1,500 groups, eight deep, and puts them in force. */
export async function storeOrg(database: MongoService): Promise<void> {
  const intake = await MongoOrgIntake.create({
    database,
    identities: { revoke: async () => {} },
  });
  const at = new Date();
  const id = await intake.begin({ source: 'benchmark', at });
  const everybody = Array.from({ length: PEOPLE }, (_, index) => index);
  for (let from = 0; from < PEOPLE; from += BATCH) {
    await intake.stagePeople(
      id,
      everybody.slice(from, from + BATCH).map(index => ({
        id: `person-${index}`,
        name: `p-${index}`,
        ref: userRef(index),
        displayName: `Person ${index}`,
        oktaId: `okta-${index}`,
        groupIds: [`group-${groupOf(index)}`],
        active: true,
      })),
    );
  }
  await intake.stageGroups(
    id,
    Array.from({ length: GROUPS }, (_, index) => ({
      id: `group-${index}`,
      name: `g-${index}`,
      ref: groupRef(index),
      title: `Group ${index}`,
      type: 'team',
      managerRef: userRef(index),
      ...(index > 0 && {
        parentRef: groupRef(Math.floor((index - 1) / CHILDREN)),
      }),
    })),
  );
  await intake.accept(id, {
    at,
    findings: [],
    people: PEOPLE,
    groups: GROUPS,
    changes: {
      peopleAdded: PEOPLE,
      peopleRemoved: 0,
      peopleChanged: 0,
      groupsAdded: GROUPS,
      groupsRemoved: 0,
      groupsChanged: 0,
    },
    hash: 'benchmark',
  });
}

/** 600 grants: privileged ones, partners, stand-ins, and 200 to groups, which every decision reads. */
export function grants(): RoleSeed[] {
  const grant = (seed: Omit<RoleSeed, 'grantedBy' | 'reason'>): RoleSeed => ({
    ...seed,
    grantedBy: userRef(0),
    reason: 'For this measurement',
  });
  return Array.from({ length: 200 }, (_, index) => [
    grant({
      role: (['admin', 'auditor', 'platform-owner'] as const)[index % 3],
      subjectRef: userRef(2_000 + index),
    }),
    grant({
      role: 'manager',
      subjectRef: userRef(3_000 + index),
      scopeRef: groupRef(index),
    }),
    grant({
      role: 'product-partner',
      subjectRef: groupRef(1_000 + index),
      scopeRef: groupRef(1_000 + index),
    }),
  ]).flat();
}
