import { PRIVILEGED_ROLES } from '@builder-insights/plugin-access-common';

/** Whether a role covers everything, and goes to people only. */
export function isPrivilegedRole(role: string | undefined): boolean {
  return PRIVILEGED_ROLES.some(privileged => privileged === role);
}
