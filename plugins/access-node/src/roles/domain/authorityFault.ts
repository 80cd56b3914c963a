import type {
  OrgTree,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { ChangeFacts } from './ChangeFacts';

type Asked = Omit<RoleGrantRequest, 'reason'>;

/** Why the asker may not grant this at all. Emergency access never counts. */
export function authorityFault(
  request: Asked,
  facts: ChangeFacts,
): string | undefined {
  const { actor } = facts;
  const { role } = request;
  if (!actor || (!actor.isAdmin && actor.leads.length === 0)) {
    return `Granting '${role}' needs the admin role, or to manage the group it covers; you do neither`;
  }
  if (actor.isAdmin) {
    return role === 'admin' ? outlastFault(request, facts) : undefined;
  }
  if (role !== 'manager') {
    return `Granting '${role}' needs the admin role; managers grant 'manager' within what they manage`;
  }
  if (!isWithinAny(request.scopeRef, actor.leads, facts.tree)) {
    return `You manage ${actor.leads.join(', ')}; '${
      request.scopeRef ?? ''
    }' is not among that or below it`;
  }
  const [subject] = facts.concerned;
  const isOneOfTheirs =
    request.subjectRef.startsWith('user:') &&
    subject?.groups.some(ref => isWithinAny(ref, actor.leads, facts.tree));
  return isOneOfTheirs
    ? outlastFault(request, facts)
    : `As a manager you grant to people who belong to what you manage, and '${request.subjectRef}' is none of them; ask an admin`;
}

/** What one holds until a day cannot be given to others beyond it. */
function outlastFault(
  { role, scopeRef, expiresAt }: Asked,
  { actor, tree }: ChangeFacts,
): string | undefined {
  const own = (actor?.roles ?? []).filter(
    held =>
      held.role === role &&
      held.origin !== 'break-glass' &&
      !held.withheld &&
      (!held.scopeRef || isWithinAny(scopeRef, [held.scopeRef], tree)),
  );
  const ends = own.map(held => held.expiresAt);
  if (ends.some(end => end === undefined)) {
    return undefined;
  }
  const last = Math.max(...ends.map(end => Date.parse(end ?? '')));
  return expiresAt && Date.parse(expiresAt) <= last
    ? undefined
    : `Your own role ends at ${new Date(
        last,
      ).toISOString()}, and '${role}' cannot be granted beyond that; choose an earlier end`;
}

function isWithinAny(
  ref: string | undefined,
  ancestors: readonly string[],
  tree: OrgTree,
): boolean {
  return (
    ref !== undefined &&
    ancestors.some(ancestor => tree.isWithin(ref, ancestor))
  );
}
