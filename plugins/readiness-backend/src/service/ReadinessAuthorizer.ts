import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  readinessAttestPermission,
  readinessDecidePermission,
  readinessReadPermission,
  readinessRegisterEditPermission,
  readinessRulesEditPermission,
  readinessWaiverApprovePermission,
  readinessWaiverRequestPermission,
  type READINESS_SCOPE_RESOURCE_TYPE,
  type ReadinessAbilities,
} from '@builder-insights/plugin-readiness-common';
import {
  scopeResourceRef,
  type ReadableScope,
  type ScopeQuery,
} from '@builder-insights/plugin-readiness-node';
import {
  EVERY_SCOPE,
  toScopeFilter,
  type ScopeFilter,
} from '../store/ScopeFilter';
import { missingRight } from './missingRight';

/** Somebody who asks: a person, or a program with a token made for this. */
export type Asked = {
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
};
type ScopePermission = ResourcePermission<typeof READINESS_SCOPE_RESOURCE_TYPE>;

/** What somebody may read, and on which of that they may do something more. */
export interface ScopeAccess {
  /** What they may read; every store that holds scoped records asks for it. */
  filter: ScopeFilter;
  /** Whether they may do what was asked for besides reading. */
  may(permission: ScopePermission, scope: ReadableScope): boolean;
  /** @throws NotAllowedError that names the missing right and who can give it */
  demand(permission: ScopePermission, scope: ReadableScope): void;
  /** The scopes for which they may do what was asked for; undefined when there are none. */
  filterOf(permission: ScopePermission): ScopeFilter | undefined;
}

/** Asks the permission framework; nothing else in this plugin does. One question a request. */
export class ReadinessAuthorizer {
  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): ReadinessAuthorizer {
    return new ReadinessAuthorizer(
      options.permissions,
      options.permissionsRegistry.getPermissionRuleset(scopeResourceRef),
    );
  }

  readonly #permissions: PermissionsService;
  readonly #ruleset: PermissionRuleset<ReadableScope, ScopeQuery>;

  private constructor(
    permissions: PermissionsService,
    ruleset: PermissionRuleset<ReadableScope, ScopeQuery>,
  ) {
    this.#permissions = permissions;
    this.#ruleset = ruleset;
  }

  /**
   * What the caller may read, and where they may do `more`, in one question.
   *
   * @throws NotAllowedError for somebody who may read no scope at all, or a program whose token does not name the right
   */
  async scopes(
    asked: Asked,
    more: readonly ScopePermission[] = [],
  ): Promise<ScopeAccess> {
    const wanted = [readinessReadPermission, ...more];
    assertNamed(asked, wanted);
    const decisions = await this.#permissions.authorizeConditional(
      wanted.map(permission => ({ permission })),
      asked,
    );
    const applies = createConditionAuthorizer(this.#ruleset);
    const may = (permission: ScopePermission, scope: ReadableScope) =>
      applies(decisions[wanted.indexOf(permission)], scope);
    return {
      filter: this.#readable(decisions[0]),
      may,
      filterOf: permission =>
        this.#toFilter(decisions[wanted.indexOf(permission)]),
      demand: (permission, scope) => {
        if (!may(permission, scope)) {
          throw new NotAllowedError(missingRight(permission));
        }
      },
    };
  }

  /** What the caller may do somewhere, in one question. */
  async abilities(asked: Asked): Promise<ReadinessAbilities> {
    const wanted = {
      read: readinessReadPermission,
      attest: readinessAttestPermission,
      requestWaiver: readinessWaiverRequestPermission,
      approveWaiver: readinessWaiverApprovePermission,
      decide: readinessDecidePermission,
      editRegister: readinessRegisterEditPermission,
      editRules: readinessRulesEditPermission,
    };
    const decisions = await this.#permissions.authorizeConditional(
      Object.values(wanted).map(permission => ({ permission })),
      asked,
    );
    const names = Object.keys(wanted);
    const may = (ability: keyof ReadinessAbilities) =>
      decisions[names.indexOf(ability)].result !== AuthorizeResult.DENY;
    return {
      read: may('read'),
      attest: may('attest'),
      requestWaiver: may('requestWaiver'),
      approveWaiver: may('approveWaiver'),
      decide: may('decide'),
      editRegister: may('editRegister'),
      editRules: may('editRules'),
    };
  }

  #readable(decision: PolicyDecision): ScopeFilter {
    const filter = this.#toFilter(decision);
    if (!filter) {
      throw new NotAllowedError(missingRight(readinessReadPermission));
    }
    return filter;
  }

  #toFilter(decision: PolicyDecision): ScopeFilter | undefined {
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return toScopeFilter(
        createConditionTransformer(this.#ruleset)(decision.conditions),
      );
    }
    return decision.result === AuthorizeResult.ALLOW ? EVERY_SCOPE : undefined;
  }
}

// A program may by itself do everything; only what its token was made for counts here.
function assertNamed(
  { credentials }: Asked,
  wanted: readonly ScopePermission[],
): void {
  const { principal } = credentials;
  if (principal.type !== 'service') {
    return;
  }
  const named = principal.accessRestrictions?.permissionNames ?? [];
  const missing = wanted.find(({ name }) => !named.includes(name));
  if (missing) {
    throw new NotAllowedError(
      `The token of '${principal.subject}' is not made for ${missing.name}; name that permission in its accessRestrictions`,
    );
  }
}
