import type { RoleGrantRequest } from '@builder-insights/plugin-access-common';
import type { ChangeFacts } from './ChangeFacts';

/** Why a grant would reach its own grantor: by name, or by a group they are in or can put themselves into. */
export function selfGrantFault(
  { role, subjectRef }: Omit<RoleGrantRequest, 'reason'>,
  { actorRef, actorPerson, tree }: ChangeFacts,
): string | undefined {
  if (subjectRef === actorRef) {
    return `Nobody grants a role to themselves; ask somebody else to grant you '${role}'`;
  }
  if (actorPerson?.groups.includes(subjectRef)) {
    return `You are a member of '${subjectRef}', so '${role}' would reach yourself; name other people, or ask somebody else`;
  }
  const isLeader = tree
    .pathOf(subjectRef)
    .some(ref => tree.group(ref)?.managerRef === actorRef);
  return isLeader
    ? `You lead '${subjectRef}' and could join it, so '${role}' could reach yourself; name people, or ask somebody else`
    : undefined;
}
