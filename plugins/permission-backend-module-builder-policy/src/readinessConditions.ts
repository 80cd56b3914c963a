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

/** What the owners of a scope may do with all of it, besides reading. */
const OWNERS_MAY: readonly string[] = [
  readinessAttestPermission.name,
  readinessWaiverRequestPermission.name,
  readinessRegisterEditPermission.name,
];

/**
 * Every way in which somebody may come to a scope of readiness by what they own or lead; one of them is enough.
 *
 * @remarks
 * Who answers for a part of a scope (an area, a gate, an entry of a register) reads it here; what they may do with that
 * part, the readiness plugin knows. Auditors have no right but to read, whatever their group owns. To approve waivers, to
 * decide and to edit rules go with a role alone.
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
  const owned = scopeConditions.isOwnedBy({ refs });
  if (permission === readinessReadPermission.name) {
    const known = [owned, scopeConditions.hasStakeholder({ refs })];
    return roles.leads.length > 0
      ? [...known, scopeConditions.isBelow({ refs: roles.leads })]
      : known;
  }
  return OWNERS_MAY.includes(permission) && !roles.isAuditor ? [owned] : [];
}
