import type { GrantDraft } from './GrantDraft';
import { isPrivilegedRole } from './isPrivilegedRole';
import { isScopedRole } from './isScopedRole';

/** What a draft says of holder, scope and end; fields that its role has no use for do not count. */
export function grantTarget(draft: GrantDraft): {
  subjectRef?: string;
  scopeRef?: string;
  expiresAt?: string;
} {
  const { role, subjectKind, personRef, groupRef, scopeKind, lastDay } = draft;
  const toGroup = subjectKind === 'group' && !isPrivilegedRole(role);
  const ofArea = role === 'product-partner' && scopeKind === 'area';
  const scopeRef = ofArea ? draft.scopeAreaRef : draft.scopeGroupRef;
  return {
    subjectRef: toGroup ? groupRef : personRef,
    scopeRef: isScopedRole(role) ? scopeRef : undefined,
    expiresAt: lastDay && `${lastDay}T23:59:59.999Z`,
  };
}
