import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { ChangeFacts, Refusal } from './ChangeFacts';
import { lastAdminFault } from './lastAdminFault';
import { reasonFault } from './reasonFault';

/**
 * Why a grant cannot be revoked, most important first; empty when it can.
 *
 * @param reason - left out while it is only previewed
 */
export function refusalsOfRevoke(
  grant: RoleGrant,
  facts: ChangeFacts,
  reason?: string,
): Refusal[] {
  if (!mayRevoke(grant, facts)) {
    return [
      {
        kind: 'not-allowed',
        sentence: `Revoking '${grant.role}' needs the admin role, or to manage the group it covers; you do neither`,
      },
    ];
  }
  const lastAdmin = lastAdminFault(grant, facts);
  const unreasoned = reason === undefined ? undefined : reasonFault(reason);
  return [
    ...(lastAdmin ? [asRefusal('not-allowed', lastAdmin)] : []),
    ...(unreasoned ? [asRefusal('bad-input', unreasoned)] : []),
  ];
}

function mayRevoke(
  { role, scopeRef = '', subjectRef }: RoleGrant,
  { actor, actorRef, reviewId, tree }: ChangeFacts,
): boolean {
  return (
    reviewId !== undefined ||
    subjectRef === actorRef ||
    actor?.isAdmin === true ||
    (role === 'manager' &&
      (actor?.leads ?? []).some(led => tree.isWithin(scopeRef, led)))
  );
}

function asRefusal(kind: Refusal['kind'], sentence: string): Refusal {
  return { kind, sentence };
}
