import type { RoleGrantRequest } from '@builder-insights/plugin-access-common';
import type { GrantDraft } from './GrantDraft';
import { grantTarget } from './grantTarget';
import { isScopedRole } from './isScopedRole';

/** What the backend is asked for; undefined while role, holder or scope is missing. */
export function toGrantRequest(
  draft: GrantDraft,
): RoleGrantRequest | undefined {
  const { role, reason } = draft;
  const { subjectRef, ...target } = grantTarget(draft);
  if (!role || !subjectRef || (isScopedRole(role) && !target.scopeRef)) {
    return undefined;
  }
  return { role, subjectRef, ...target, reason: reason.trim() };
}
