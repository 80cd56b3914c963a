import type { HeldRole } from '@builder-insights/plugin-access-common';
import { compareRoles, type RolesByPerson } from './compareRoles';

const leader: HeldRole = {
  role: 'manager',
  origin: 'leadership',
  scopeRef: 'group:default/a',
};
const admin: HeldRole = { role: 'admin', origin: 'grant' };
const viewer: HeldRole = { role: 'viewer', origin: 'everyone' };

const people = (roles: Record<string, HeldRole[]>): RolesByPerson =>
  new Map(
    Object.entries(roles).map(([name, held]) => {
      const userRef = `user:default/${name}`;
      return [userRef, { userRef, displayName: name, roles: held }];
    }),
  );

const words = ({
  gains,
  losses,
  people: count,
}: ReturnType<typeof compareRoles>) => ({
  gains: gains.map(({ displayName, role }) => `${displayName} ${role}`),
  losses: losses.map(({ displayName, role }) => `${displayName} ${role}`),
  count,
});

describe('compareRoles', () => {
  it('says who gains and who loses what, the most powerful first', () => {
    const impact = compareRoles(
      people({ ann: [viewer, leader, admin], bob: [viewer] }),
      people({ bob: [viewer, leader], eve: [viewer] }),
    );
    expect(words(impact)).toEqual({
      gains: ['bob manager', 'eve viewer'],
      losses: ['ann admin', 'ann manager', 'ann viewer'],
      count: 3,
    });
  });

  it('counts a role that is withheld as none, and one with two origins once', () => {
    const granted: HeldRole = { ...leader, origin: 'grant' };
    const impact = compareRoles(
      people({ ann: [leader, granted], bob: [admin] }),
      people({
        ann: [granted],
        bob: [{ ...admin, withheld: 'Read long ago' }],
      }),
    );
    expect(words(impact)).toEqual({
      gains: [],
      losses: ['bob admin'],
      count: 1,
    });
  });

  it('lists a hundred and counts all', () => {
    const crowd = Array.from({ length: 150 }, (_, n) => [`p${n}`, [viewer]]);
    const impact = compareRoles(people(Object.fromEntries(crowd)), people({}));
    expect([impact.losses.length, impact.people]).toEqual([100, 150]);
  });
});
