import type { RoleGrant } from '@builder-insights/plugin-access-common';
import { adminsInForce } from './adminsInForce';
import type { ChangeFacts } from './ChangeFacts';

/** Why an admin cannot go: nobody would be left to grant anything, or only until their own role ends. */
export function lastAdminFault(
  grant: RoleGrant,
  { grants, admins }: Pick<ChangeFacts, 'grants' | 'admins'>,
): string | undefined {
  const inForce = adminsInForce(
    grants,
    admins.map(({ ref }) => ref),
  );
  if (!inForce.some(({ id }) => id === grant.id)) {
    return undefined;
  }
  const remaining = inForce.filter(
    ({ id, expiresAt }) =>
      id !== grant.id && (!expiresAt || grant.expiresAt !== undefined),
  );
  return remaining.length > 0
    ? undefined
    : `'${grant.subjectRef}' is the last admin${
        grant.expiresAt ? '' : ' whose role does not end by itself'
      }; grant 'admin' to somebody else first`;
}
