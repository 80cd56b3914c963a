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
import type {
  EffectiveRoles,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import {
  insightEditPermission,
  insightReadPermission,
} from '@builder-insights/plugin-builder-insights-common';
import {
  createInsightConditionalDecision,
  insightConditions,
  type ProductAreaDirectory,
} from '@builder-insights/plugin-builder-insights-node';
import { readinessPermissions } from '@builder-insights/plugin-readiness-common';
import { decideOnScopes } from './decideOnScopes';
import { hasRight } from './hasRight';
import { insightReadConditions } from './insightReadConditions';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may do what.
 *
 * @remarks
 * Somebody whom the organisation does not know, or who never signed in, may do
 * nothing, and neither may a program. What people are is found out anew with
 * every question; when it cannot be found out, the question fails.
 */
export class BuilderPolicy implements PermissionPolicy {
  static create(options: {
    roles: RoleResolver;
    productAreas: ProductAreaDirectory;
  }): BuilderPolicy {
    return new BuilderPolicy(options.roles, options.productAreas);
  }

  readonly #roles: RoleResolver;
  readonly #productAreas: ProductAreaDirectory;

  private constructor(roles: RoleResolver, productAreas: ProductAreaDirectory) {
    this.#roles = roles;
    this.#productAreas = productAreas;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const roles = user && (await this.#roles.resolve(user.info.userEntityRef));
    if (!roles) {
      return DENY;
    }
    if (isPermission(permission, insightReadPermission)) {
      return createInsightConditionalDecision(permission, {
        anyOf: insightReadConditions(roles, await this.#areasOf(roles)),
      });
    }
    if (isPermission(permission, insightEditPermission)) {
      return createInsightConditionalDecision(
        permission,
        insightConditions.isAuthor({ userRef: roles.userRef }),
      );
    }
    if (hasRight(permission.name, roles)) {
      return ALLOW;
    }
    // By name: what else a question says about a permission is the asker's word.
    const aboutScopes = readinessPermissions.find(
      ({ name }) => name === permission.name,
    );
    return aboutScopes ? decideOnScopes(aboutScopes, roles) : DENY;
  }

  /** A partner covers product areas by name, or all that a group owns. */
  async #areasOf({ partnerOf }: EffectiveRoles): Promise<string[]> {
    const groups = partnerOf.filter(ref => ref.startsWith('group:'));
    const owned = await this.#productAreas.ownedBy(groups);
    const named = partnerOf.filter(ref => !ref.startsWith('group:'));
    return [...new Set([...owned, ...named])];
  }
}
