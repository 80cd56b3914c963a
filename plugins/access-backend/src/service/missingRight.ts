import type { BasicPermission } from '@backstage/plugin-permission-common';

const ADMIN = 'an admin can grant you a role that has it';

/** What each permission is for, who has it, and who can help. */
const RIGHTS: Record<string, string> = {
  'access.role.read': `look up the roles of others: managers, admins and auditors may; ${ADMIN}`,
  'access.role.grant': `grant or revoke roles: managers may within their groups, admins everywhere; ${ADMIN}`,
  'access.org.read': `see where the organisation comes from: admins, auditors and platform owners may; ${ADMIN}`,
  'access.org.approve': `decide on readings of the organisation: admins and platform owners may; ${ADMIN}`,
  'access.review.read': `see reviews of access: auditors may; ${ADMIN}`,
  'access.review.manage': `open or close reviews of access: auditors may; ${ADMIN}`,
  'access.break-glass.use': `take emergency access: admins and platform owners may; ${ADMIN}`,
  'access.break-glass.review': `review emergency access: auditors may; ${ADMIN}`,
  'access.audit.read': `read the audit trail: auditors may; ${ADMIN}`,
  'access.posture.read': `see how the portal is configured: admins, auditors and platform owners may; ${ADMIN}`,
};

/** A sentence for somebody who lacks a permission. */
export function missingRight({ name }: BasicPermission): string {
  return `You need the permission ${name} to ${
    RIGHTS[name] ?? `do this; ${ADMIN}`
  }`;
}
