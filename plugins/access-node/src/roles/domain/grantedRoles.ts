import {
  PRIVILEGED_ROLES,
  SEPARATED_ROLES,
  type HeldRole,
  type RoleGrant,
} from '@builder-insights/plugin-access-common';
import { outdated } from './outdated';
import type { RoleFacts } from './RoleFacts';
import { unconfirmed } from './unconfirmed';

/** Roles that were granted to a person, or to a group the org source puts them in. */
export function grantedRoles(
  facts: RoleFacts,
  effective: readonly string[],
): HeldRole[] {
  const { person, now } = facts;
  const held = facts.grants.filter(
    grant =>
      grant.state === 'active' &&
      !(grant.expiresAt && new Date(grant.expiresAt) <= now) &&
      [person.ref, ...person.groups].includes(grant.subjectRef),
  );
  return held.map(grant => {
    const isForGroup = grant.subjectRef !== person.ref;
    const withheld =
      isForGroup && !effective.includes(grant.subjectRef)
        ? unconfirmed(grant.subjectRef)
        : privilegeFault(grant, held, facts) ?? scopeFault(grant, facts);
    return {
      role: grant.role,
      origin: 'grant',
      scopeRef: grant.scopeRef,
      viaGroupRef: isForGroup ? grant.subjectRef : undefined,
      grantId: grant.id,
      grantedBy: grant.grantedBy,
      reason: grant.reason,
      grantedAt: grant.grantedAt,
      expiresAt: grant.expiresAt,
      lastReviewedAt: grant.lastReviewedAt,
      withheld,
    };
  });
}

function privilegeFault(
  { role, subjectRef }: RoleGrant,
  held: readonly RoleGrant[],
  { person, basis, caution }: RoleFacts,
): string | undefined {
  if (!PRIVILEGED_ROLES.some(privileged => privileged === role)) {
    return undefined;
  }
  if (subjectRef !== person.ref) {
    return `${role} goes to people, never to groups such as ${subjectRef}`;
  }
  const excluded = SEPARATED_ROLES.flatMap(([one, other]) => {
    if (role === one) return [other];
    return role === other ? [one] : [];
  }).find(other => held.some(grant => grant.role === other));
  if (excluded) {
    return `${role} and ${excluded} exclude each other; one of them must be revoked`;
  }
  // Last, so that whatever has this reason has no other.
  return caution ?? outdated(basis);
}

function scopeFault(
  { role, scopeRef }: RoleGrant,
  { tree, rootGroup }: RoleFacts,
): string | undefined {
  if (scopeRef?.startsWith('group:') && !tree.has(scopeRef)) {
    return `The organisation has no group ${scopeRef} any more`;
  }
  return role === 'manager' && scopeRef && !tree.isWithin(scopeRef, rootGroup)
    ? `${scopeRef} is not in Builder Relations (${rootGroup})`
    : undefined;
}
