import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { EffectiveRoles } from '@builder-insights/plugin-access-node';
import {
  readinessAttestPermission,
  readinessReadPermission,
  readinessRegisterEditPermission,
  readinessWaiverRequestPermission,
  type READINESS_SCOPE_RESOURCE_TYPE,
} from '@builder-insights/plugin-readiness-common';
import { scopeConditions } from '@builder-insights/plugin-readiness-node';

type ScopeCriteria = PermissionCriteria<
  PermissionCondition<typeof READINESS_SCOPE_RESOURCE_TYPE>
>;

/** What those may do who own something, or answer for a part of it; each of them as well as reading. */
const OWNERS_MAY: readonly string[] = [
  readinessAttestPermission.name,
  readinessWaiverRequestPermission.name,
  readinessRegisterEditPermission.name,
];

/**
 * Every way in which somebody may come to a scope of readiness by what they own or lead; one of them is enough.
 *
 * @remarks
 * Auditors change nothing, whatever their group owns. Waivers, decisions and rules go with a role alone.
 */
export function readinessConditions(
  permission: string,
  roles: EffectiveRoles,
): ScopeCriteria[] {
  const refs = [
    roles.userRef,
    ...roles.groups
      .filter(({ effective }) => effective)
      .map(({ groupRef }) => groupRef),
  ];
  const owned = [
    scopeConditions.isOwnedBy({ refs }),
    scopeConditions.hasStakeholder({ refs }),
  ];
  if (permission === readinessReadPermission.name) {
    return roles.leads.length > 0
      ? [...owned, scopeConditions.isBelow({ refs: roles.leads })]
      : owned;
  }
  return OWNERS_MAY.includes(permission) && !roles.isAuditor ? owned : [];
}
