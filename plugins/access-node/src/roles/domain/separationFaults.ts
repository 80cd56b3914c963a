import {
  SEPARATED_ROLES,
  type RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import type { ChangeFacts } from './ChangeFacts';

/** Which people would come to hold two roles that exclude each other, directly or through their groups. */
export function separationFaults(
  { role }: Omit<RoleGrantRequest, 'reason'>,
  { concerned, grants }: ChangeFacts,
): string[] {
  return SEPARATED_ROLES.flatMap(([one, other]) => {
    if (role !== one && role !== other) {
      return [];
    }
    const excluded = role === one ? other : one;
    return concerned
      .filter(({ ref, groups }) =>
        grants.some(
          grant =>
            grant.role === excluded &&
            [ref, ...groups].includes(grant.subjectRef),
        ),
      )
      .map(
        ({ ref }) =>
          `'${ref}' holds '${excluded}', and nobody holds '${one}' and '${other}' together; revoke one first`,
      );
  });
}
