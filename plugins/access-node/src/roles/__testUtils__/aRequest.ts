import type { RoleGrantRequest } from '@builder-insights/plugin-access-common';

/** Somebody is to stand in for the leader of the south, unless a test says otherwise. */
export function aRequest(
  over: Partial<RoleGrantRequest> = {},
): RoleGrantRequest {
  return {
    role: 'manager',
    subjectRef: 'user:default/ann',
    scopeRef: 'group:default/south',
    reason: 'Stands in for a colleague',
    ...over,
  };
}

/** The same person is to become a platform owner, or whatever else covers everything. */
export function aPrivilegedRequest(
  over: Partial<RoleGrantRequest> = {},
): RoleGrantRequest {
  return aRequest({ role: 'platform-owner', scopeRef: undefined, ...over });
}
