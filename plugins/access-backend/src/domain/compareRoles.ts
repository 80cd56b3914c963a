import {
  ROLES,
  type AccessChange,
  type AccessImpact,
  type Role,
} from '@builder-insights/plugin-access-common';
import type { EffectiveRoles } from '@builder-insights/plugin-access-node';

/** People by their refs, each with what they are. */
export type RolesByPerson = ReadonlyMap<
  string,
  Pick<EffectiveRoles, 'userRef' | 'displayName' | 'roles'>
>;

const MOST = 100;

/** Who gains and who loses which role in effect, the most powerful roles first. */
export function compareRoles(
  before: RolesByPerson,
  after: RolesByPerson,
): AccessImpact {
  const losses = changesFrom(before, after);
  const gains = changesFrom(after, before);
  return {
    gains: gains.slice(0, MOST),
    losses: losses.slice(0, MOST),
    people: new Set([...gains, ...losses].map(({ userRef }) => userRef)).size,
    refusals: [],
  };
}

/** Roles of the one side that the other does not have. */
function changesFrom(side: RolesByPerson, other: RolesByPerson) {
  const changes: (AccessChange & { role: Role })[] = [];
  for (const { userRef, displayName, roles } of side.values()) {
    const there = new Set(inForce(other.get(userRef)).map(keyOf));
    const missing = new Map(
      inForce({ roles })
        .filter(held => !there.has(keyOf(held)))
        .map(held => [keyOf(held), held]),
    );
    for (const { role, scopeRef } of missing.values()) {
      changes.push({ userRef, displayName, role, scopeRef });
    }
  }
  // ROLES stand in the order of what they reach.
  return changes.sort((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role));
}

function inForce(person: Pick<EffectiveRoles, 'roles'> | undefined) {
  return (person?.roles ?? []).filter(({ withheld }) => withheld === undefined);
}

function keyOf({ role, scopeRef }: { role: Role; scopeRef?: string }): string {
  return `${role} ${scopeRef ?? ''}`;
}
