import {
  PRIVILEGED_ROLES,
  type GroupProvenance,
  type HeldRole,
  type Role,
} from '@builder-insights/plugin-access-common';
import type { EffectiveRoles } from '../RoleResolver';
import { grantedRoles } from './grantedRoles';
import { leadershipRoles } from './leadershipRoles';
import { outdated } from './outdated';
import type { RoleFacts } from './RoleFacts';
import { unconfirmed } from './unconfirmed';

/** What a person is, derived from facts alone. */
export function deriveRoles(facts: RoleFacts): EffectiveRoles {
  const { basis, person } = facts;
  const groups = provenanceOf(facts);
  const effective = groups
    .filter(group => group.effective)
    .map(({ groupRef }) => groupRef);
  const roles: HeldRole[] = [
    { role: 'viewer', origin: 'everyone' },
    ...membershipRoles(facts, effective),
    ...leadershipRoles(facts, effective),
    ...grantedRoles(facts, effective),
  ];
  const inForce = roles.filter(({ withheld }) => withheld === undefined);
  const holds = (role: Role) => inForce.some(held => held.role === role);
  const scopesOf = (role: Role) => [
    ...new Set(
      inForce.flatMap(held =>
        held.role === role && held.scopeRef ? [held.scopeRef] : [],
      ),
    ),
  ];
  const isAdmin = holds('admin');
  const isPlatformOwner = holds('platform-owner');
  const suspended = PRIVILEGED_ROLES.filter(role =>
    roles.some(
      held =>
        held.role === role &&
        held.withheld !== undefined &&
        held.withheld === outdated(basis),
    ),
  );
  // Emergency access ends with the role that allows it.
  const isEligible =
    isAdmin ||
    isPlatformOwner ||
    suspended.some(role => role === 'admin' || role === 'platform-owner');
  const breakGlass = isEligible ? facts.breakGlass : undefined;
  return {
    userRef: person.ref,
    displayName: person.displayName,
    org: basis,
    groups,
    roles: [...roles, ...emergencyRoles(breakGlass)],
    teams: scopesOf('advocate'),
    leads: scopesOf('manager'),
    partnerOf: scopesOf('product-partner'),
    isAdmin,
    isAuditor: holds('auditor'),
    isPlatformOwner,
    suspended,
    ...(breakGlass && {
      breakGlass: { id: breakGlass.id, scopeRef: breakGlass.scopeRef },
    }),
  };
}

function provenanceOf({
  tree,
  person,
  claimedGroups,
}: RoleFacts): GroupProvenance[] {
  const refs = [...new Set([...person.groups, ...claimedGroups])];
  return refs.map(groupRef => {
    const group = tree.group(groupRef);
    const inOrg = person.groups.includes(groupRef) && group !== undefined;
    const inClaim = claimedGroups.includes(groupRef);
    return {
      groupRef,
      title: group?.title ?? groupRef,
      inOrg,
      inClaim,
      effective: inOrg && inClaim,
    };
  });
}

function membershipRoles(
  { tree, person, rootGroup }: RoleFacts,
  effective: readonly string[],
): HeldRole[] {
  return person.groups
    .filter(ref => tree.isWithin(ref, rootGroup))
    .map(scopeRef => ({
      role: 'advocate',
      origin: 'membership',
      scopeRef,
      ...(!effective.includes(scopeRef) && {
        withheld: unconfirmed(scopeRef),
      }),
    }));
}

/** Shown like a role, and yet none: it opens insights and gives no right to grant or to manage. */
function emergencyRoles(breakGlass: RoleFacts['breakGlass']): HeldRole[] {
  return breakGlass
    ? [
        {
          role: 'manager',
          origin: 'break-glass',
          scopeRef: breakGlass.scopeRef,
          reason: breakGlass.reason,
          grantedAt: breakGlass.startedAt,
          expiresAt: breakGlass.endsAt,
        },
      ]
    : [];
}
