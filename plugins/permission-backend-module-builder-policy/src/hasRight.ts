import {
  accessAuditReadPermission,
  accessBreakGlassReviewPermission,
  accessBreakGlassUsePermission,
  accessOrgApprovePermission,
  accessOrgReadPermission,
  accessPostureReadPermission,
  accessReviewManagePermission,
  accessReviewReadPermission,
  accessRoleGrantPermission,
  accessRoleReadPermission,
} from '@builder-insights/plugin-access-common';
import type { EffectiveRoles } from '@builder-insights/plugin-access-node';
import {
  insightCapturePermission,
  insightImportPermission,
} from '@builder-insights/plugin-builder-insights-common';
import {
  readinessAttestPermission,
  readinessDecidePermission,
  readinessPushPermission,
  readinessReadPermission,
  readinessRegisterEditPermission,
  readinessRulesEditPermission,
  readinessWaiverApprovePermission,
  readinessWaiverRequestPermission,
} from '@builder-insights/plugin-readiness-common';

type Holder =
  | 'viewer'
  | 'advocate'
  | 'manager'
  | 'admin'
  | 'auditor'
  | 'platform-owner'
  /** An admin or platform owner whom nothing keeps from being one but the age of the organisation. */
  | 'suspended';

const holds: Record<Holder, (roles: EffectiveRoles) => boolean> = {
  viewer: () => true,
  advocate: ({ teams }) => teams.length > 0,
  manager: ({ leads }) => leads.length > 0,
  admin: ({ isAdmin }) => isAdmin,
  auditor: ({ isAuditor }) => isAuditor,
  'platform-owner': ({ isPlatformOwner }) => isPlatformOwner,
  suspended: ({ suspended }) =>
    suspended.includes('admin') || suspended.includes('platform-owner'),
};

/**
 * Who has which right wherever it may be used. What is missing here is for admins.
 *
 * @remarks
 * Admins neither read the audit trail nor run reviews: those watch the admins. While the organisation is out of date
 * nobody is privileged, and yet somebody must be able to put that right, and to act in an emergency. Rights are told by name alone; what else
 * a question says about a permission is the asker's word.
 */
const matrix = new Map<string, readonly Holder[]>([
  [insightCapturePermission.name, ['advocate']],
  [insightImportPermission.name, ['admin']],

  [accessRoleReadPermission.name, ['admin', 'auditor', 'manager']],
  [accessRoleGrantPermission.name, ['admin', 'manager']],
  [
    accessOrgReadPermission.name,
    ['admin', 'auditor', 'platform-owner', 'suspended'],
  ],
  [accessOrgApprovePermission.name, ['admin', 'platform-owner', 'suspended']],
  [accessReviewReadPermission.name, ['auditor']],
  [accessReviewManagePermission.name, ['auditor']],
  [
    accessBreakGlassUsePermission.name,
    ['admin', 'platform-owner', 'suspended'],
  ],
  [accessBreakGlassReviewPermission.name, ['auditor']],
  [accessAuditReadPermission.name, ['auditor']],
  [accessPostureReadPermission.name, ['admin', 'auditor', 'platform-owner']],

  // Everywhere; what people come to by what they own, `readinessConditions` says.
  [readinessReadPermission.name, ['platform-owner', 'auditor', 'admin']],
  [readinessAttestPermission.name, ['platform-owner']],
  [readinessPushPermission.name, ['platform-owner']],
  [readinessWaiverRequestPermission.name, ['platform-owner']],
  [readinessWaiverApprovePermission.name, ['platform-owner', 'admin']],
  [readinessDecidePermission.name, ['platform-owner']],
  [readinessRegisterEditPermission.name, ['platform-owner']],
  [readinessRulesEditPermission.name, ['platform-owner']],

  ['catalog.entity.read', ['viewer']],
  ['catalog.location.read', ['viewer']],
]);

/** Whether somebody with these roles has a right of the matrix. */
export function hasRight(permission: string, roles: EffectiveRoles): boolean {
  const holders = matrix.get(permission) ?? ['admin'];
  return holders.some(holder => holds[holder](roles));
}
