import { createPermission } from '@backstage/plugin-permission-common';

/** To look up people, their roles and who granted them. @public */
export const accessRoleReadPermission = createPermission({
  name: 'access.role.read',
  attributes: { action: 'read' },
});

/** To grant a role, or to take one back; how far it reaches is decided for each grant. @public */
export const accessRoleGrantPermission = createPermission({
  name: 'access.role.grant',
  attributes: { action: 'update' },
});

/** To see where the organisation comes from: snapshots, what is held back, drift. @public */
export const accessOrgReadPermission = createPermission({
  name: 'access.org.read',
  attributes: { action: 'read' },
});

/** To propose or approve a snapshot of the organisation that was held back. @public */
export const accessOrgApprovePermission = createPermission({
  name: 'access.org.approve',
  attributes: { action: 'update' },
});

/** To see every review of privileged access, and its evidence. @public */
export const accessReviewReadPermission = createPermission({
  name: 'access.review.read',
  attributes: { action: 'read' },
});

/** To open and close reviews. @public */
export const accessReviewManagePermission = createPermission({
  name: 'access.review.manage',
  attributes: { action: 'create' },
});

/** To take emergency access to restricted insights. @public */
export const accessBreakGlassUsePermission = createPermission({
  name: 'access.break-glass.use',
  attributes: { action: 'create' },
});

/** To see every use of emergency access, and to review it afterwards. @public */
export const accessBreakGlassReviewPermission = createPermission({
  name: 'access.break-glass.review',
  attributes: { action: 'update' },
});

/** To read, verify and export the audit trail, and to place legal holds. @public */
export const accessAuditReadPermission = createPermission({
  name: 'access.audit.read',
  attributes: { action: 'read' },
});

/** To see whether the portal is configured safely. @public */
export const accessPostureReadPermission = createPermission({
  name: 'access.posture.read',
  attributes: { action: 'read' },
});

/** All of them. @public */
export const accessPermissions = [
  accessRoleReadPermission,
  accessRoleGrantPermission,
  accessOrgReadPermission,
  accessOrgApprovePermission,
  accessReviewReadPermission,
  accessReviewManagePermission,
  accessBreakGlassUsePermission,
  accessBreakGlassReviewPermission,
  accessAuditReadPermission,
  accessPostureReadPermission,
];
