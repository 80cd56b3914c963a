import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  insightCapturePermission,
  insightEditPermission,
  insightImportPermission,
  insightReadPermission,
} from '@builder-insights/plugin-builder-insights-common';
import {
  createInsightConditionalDecision,
  insightConditions,
} from '@builder-insights/plugin-builder-insights-node';
import type { RoleResolver } from './RoleResolver';
import { insightReadConditions } from './insightReadConditions';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what.
 *
 * @remarks
 * Nobody without an entity in the catalog may do anything. Everyone else reads
 * the catalog; what they may do with insights follows from their roles; all
 * that is not named here is for admins.
 */
export class BuilderPolicy implements PermissionPolicy {
  static create(options: { roles: RoleResolver }): BuilderPolicy {
    return new BuilderPolicy(options.roles);
  }

  readonly #roles: RoleResolver;

  private constructor(roles: RoleResolver) {
    this.#roles = roles;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const roles =
      user && (await this.#roles.resolve(user.info.userEntityRef, new Date()));
    if (!roles) {
      return DENY;
    }
    if (isPermission(permission, insightReadPermission)) {
      return createInsightConditionalDecision(permission, {
        anyOf: insightReadConditions(roles),
      });
    }
    if (isPermission(permission, insightEditPermission)) {
      return createInsightConditionalDecision(
        permission,
        insightConditions.isAuthor({ userRef: roles.userRef }),
      );
    }
    if (isPermission(permission, insightCapturePermission)) {
      return roles.teams.length > 0 ? ALLOW : DENY;
    }
    if (isPermission(permission, insightImportPermission)) {
      return roles.isAdmin ? ALLOW : DENY;
    }
    if (
      permission.name.startsWith('catalog.') &&
      permission.attributes.action === 'read'
    ) {
      return ALLOW;
    }
    return roles.isAdmin ? ALLOW : DENY;
  }
}
