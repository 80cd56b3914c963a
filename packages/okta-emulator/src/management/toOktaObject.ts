import type { People } from '../People';
import type { Group, Person } from '../types';

/** Something of the management API, with when it last changed. */
export type OktaObject = {
  readonly id: string;
  readonly lastUpdated: string;
  readonly lastMembershipUpdated?: string;
};

/** A person, as `/api/v1/users` has them. */
export function toOktaUser(person: Person, people: People): OktaObject {
  const [firstName, ...rest] = person.displayName.split(' ');
  return {
    id: person.oktaId,
    ...{ status: person.suspended ? 'SUSPENDED' : 'ACTIVE' },
    lastUpdated: people.changed(`person ${person.name}`).profile.toISOString(),
    ...{
      profile: {
        login: person.email,
        email: person.email,
        displayName: person.displayName,
        firstName,
        lastName: rest.join(' '),
        title: person.title ?? null,
      },
    },
  };
}

/**
 * A group, as `/api/v1/groups` has it.
 *
 * @remarks
 * `title`, `groupType`, `parentGroupId` and `managerId` are attributes that a company adds to its group profile:
 * Okta itself knows no hierarchy.
 */
export function toOktaGroup(group: Group, people: People): OktaObject {
  const changed = people.changed(`group ${group.name}`);
  const manager = people.list().find(({ name }) => name === group.manager);
  const parent = people.groups().find(({ name }) => name === group.parent);
  return {
    id: group.id,
    lastUpdated: changed.profile.toISOString(),
    lastMembershipUpdated: changed.members.toISOString(),
    ...{
      type: 'OKTA_GROUP',
      objectClass: ['okta:user_group'],
      profile: {
        name: group.name,
        description: group.description ?? null,
        title: group.title,
        groupType: group.type ?? null,
        parentGroupId: parent?.id ?? null,
        managerId: manager?.oktaId ?? null,
      },
    },
  };
}
