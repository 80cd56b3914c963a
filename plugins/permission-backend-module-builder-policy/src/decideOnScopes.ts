import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { EffectiveRoles } from '@builder-insights/plugin-access-node';
import type { READINESS_SCOPE_RESOURCE_TYPE } from '@builder-insights/plugin-readiness-common';
import { createScopeConditionalDecision } from '@builder-insights/plugin-readiness-node';
import { readinessConditions } from './readinessConditions';

/** What somebody without a right over all scopes of readiness may do with those that are theirs. */
export function decideOnScopes(
  permission: ResourcePermission<typeof READINESS_SCOPE_RESOURCE_TYPE>,
  roles: EffectiveRoles,
): PolicyDecision {
  const [first, ...others] = readinessConditions(permission.name, roles);
  return first
    ? createScopeConditionalDecision(permission, { anyOf: [first, ...others] })
    : { result: AuthorizeResult.DENY };
}
