import { SCOPED_ROLES } from '@builder-insights/plugin-access-common';

/** Whether a role covers a part of the organisation only. */
export function isScopedRole(role: string | undefined): boolean {
  return SCOPED_ROLES.some(scoped => scoped === role);
}
