import {
  PRIVILEGED_ROLES,
  type GrantableRole,
} from '@builder-insights/plugin-access-common';
import type { RoleRegister } from '@builder-insights/plugin-access-node';

const PRIVILEGED: readonly GrantableRole[] = PRIVILEGED_ROLES;

/** Refs of everybody who was granted a privileged role. */
export async function privilegedUserRefs(
  roles: Pick<RoleRegister, 'list'>,
): Promise<string[]> {
  const grants = await roles.list();
  return grants
    .filter(({ role }) => PRIVILEGED.includes(role))
    .map(({ subjectRef }) => subjectRef);
}
