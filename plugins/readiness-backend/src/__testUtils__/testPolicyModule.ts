import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  READINESS_SCOPE_RESOURCE_TYPE,
  readinessAttestPermission,
  readinessPermissions,
  readinessReadPermission,
  readinessRegisterEditPermission,
  readinessWaiverApprovePermission,
  readinessWaiverRequestPermission,
} from '@builder-insights/plugin-readiness-common';
import {
  createScopeConditionalDecision,
  scopeConditions,
} from '@builder-insights/plugin-readiness-node';

interface Rights {
  permissions: readonly { name: string }[];
  /** Group whose scopes it is about; everywhere when absent. */
  group?: string;
}

const OWNERS = [
  readinessReadPermission,
  readinessAttestPermission,
  readinessWaiverRequestPermission,
  readinessRegisterEditPermission,
];

/**
 * Who may do what: owners at their group's scopes, the others everywhere, an outsider nothing. Whoever only answers for
 * the area `identity` has no right but to read.
 */
const rightsOf: Record<string, Rights> = {
  owner: { permissions: OWNERS, group: 'search' },
  other: { permissions: OWNERS, group: 'graph' },
  'platform-owner': { permissions: readinessPermissions },
  approver: {
    permissions: [
      readinessReadPermission,
      readinessAttestPermission,
      readinessWaiverApprovePermission,
    ],
  },
  auditor: { permissions: [readinessReadPermission] },
  'area-owner': { permissions: [readinessReadPermission] },
};

const policy: PermissionPolicy = {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const ref = user?.info.userEntityRef ?? '';
    const rights = rightsOf[ref.replace('user:default/', '')];
    if (
      !rights?.permissions.some(({ name }) => name === permission.name) ||
      !isResourcePermission(permission, READINESS_SCOPE_RESOURCE_TYPE)
    ) {
      return { result: AuthorizeResult.DENY };
    }
    return rights.group
      ? createScopeConditionalDecision(permission, {
          anyOf: [
            scopeConditions.isOwnedBy({
              refs: [`group:default/${rights.group}`],
            }),
            scopeConditions.isBelow({
              refs: [`group:default/${rights.group}`],
            }),
          ],
        })
      : { result: AuthorizeResult.ALLOW };
  },
};

export const testPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: { extension: policyExtensionPoint },
      async init({ extension }) {
        extension.setPolicy(policy);
      },
    });
  },
});
