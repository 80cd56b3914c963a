import {
  GRANTABLE_ROLES,
  PRIVILEGED_ROLES,
  SCOPED_ROLES,
  type RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { ChangeFacts } from './ChangeFacts';

type Asked = Omit<RoleGrantRequest, 'reason'>;

/** What is wrong with a request, whoever makes it. */
export function requestFaults(request: Asked, facts: ChangeFacts): string[] {
  return [
    roleFault(request),
    subjectFault(request, facts),
    scopeFault(request, facts),
    endFault(request, facts),
    duplicateFault(request, facts),
  ].filter(fault => fault !== undefined);
}

function roleFault({ role }: Asked): string | undefined {
  return GRANTABLE_ROLES.some(known => known === role)
    ? undefined
    : `'${role}' is no role that is granted; use one of ${GRANTABLE_ROLES.join(
        ', ',
      )}`;
}

function subjectFault(
  { role, subjectRef }: Asked,
  { isSubjectKnown }: ChangeFacts,
): string | undefined {
  if (!isSubjectKnown) {
    return `The organisation has no '${subjectRef}'; name a user:default/… or group:default/… of it`;
  }
  return PRIVILEGED_ROLES.some(privileged => privileged === role) &&
    !subjectRef.startsWith('user:')
    ? `'${role}' goes to people, never to groups such as '${subjectRef}'; name each person`
    : undefined;
}

function scopeFault(
  { role, scopeRef }: Asked,
  { tree, rootGroup }: ChangeFacts,
): string | undefined {
  if (!SCOPED_ROLES.some(scoped => scoped === role)) {
    return scopeRef
      ? `'${role}' covers everything; leave out the scope '${scopeRef}'`
      : undefined;
  }
  if (!scopeRef) {
    return `'${role}' needs a scope; name the group it covers`;
  }
  if (role === 'product-partner' && scopeRef.startsWith('component:')) {
    return undefined;
  }
  if (!tree.has(scopeRef)) {
    return `The organisation has no group '${scopeRef}'; name one of its groups`;
  }
  return role === 'manager' && !tree.isWithin(scopeRef, rootGroup)
    ? `'${scopeRef}' is outside Builder Relations; name a group at or below ${rootGroup}`
    : undefined;
}

function endFault(
  { expiresAt }: Asked,
  { now }: ChangeFacts,
): string | undefined {
  if (expiresAt === undefined) {
    return undefined;
  }
  // Also true of what is no instant at all.
  return Date.parse(expiresAt) > now.getTime()
    ? undefined
    : `The end '${expiresAt}' is not in the future; choose a later instant, or none`;
}

function duplicateFault(
  { role, subjectRef, scopeRef }: Asked,
  { grants }: ChangeFacts,
): string | undefined {
  const known = grants.find(
    grant =>
      grant.role === role &&
      grant.subjectRef === subjectRef &&
      grant.scopeRef === scopeRef,
  );
  return known
    ? `'${subjectRef}' was granted '${role}' already, by ${known.grantedBy} at ${known.grantedAt}; revoke that first to change it`
    : undefined;
}
