import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  insightEditPermission,
  insightReadPermission,
} from '@builder-insights/plugin-builder-insights-common';
import {
  insightResourceRef,
  type ReadableInsight,
  type ReaderQuery,
} from '@builder-insights/plugin-builder-insights-node';
import type { ReadScope } from '../store/ReadScope';
import { EVERYTHING, toReadScope } from '../store/toReadScope';

/** Asks the permission framework; the one place where decisions become scopes. */
export class InsightAuthorizer {
  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): InsightAuthorizer {
    return new InsightAuthorizer(
      options.permissions,
      options.permissionsRegistry.getPermissionRuleset(insightResourceRef),
    );
  }

  readonly #permissions: PermissionsService;
  readonly #ruleset: PermissionRuleset<ReadableInsight, ReaderQuery>;

  private constructor(
    permissions: PermissionsService,
    ruleset: PermissionRuleset<ReadableInsight, ReaderQuery>,
  ) {
    this.#permissions = permissions;
    this.#ruleset = ruleset;
  }

  /** @throws NotAllowedError with the sentence given, unless the policy allows it */
  async demand(
    permission: BasicPermission,
    options: { credentials: BackstageCredentials; otherwise: string },
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials: options.credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(options.otherwise);
    }
  }

  /** Which of the permissions the caller has. */
  async allows(
    permissions: BasicPermission[],
    options: { credentials: BackstageCredentials },
  ): Promise<boolean[]> {
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission })),
      options,
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  /** What the caller may read. */
  async readScope(options: {
    credentials: BackstageCredentials;
  }): Promise<ReadScope> {
    const [read] = await this.#permissions.authorizeConditional(
      [{ permission: insightReadPermission }],
      options,
    );
    return this.#toScope(read);
  }

  /** What the caller may read, and which of that they may edit, in one question. */
  async readAndEdit(options: { credentials: BackstageCredentials }): Promise<{
    scope: ReadScope;
    mayRead: (insight: ReadableInsight) => boolean;
    mayEdit: (insight: ReadableInsight) => boolean;
  }> {
    const [read, edit] = await this.#permissions.authorizeConditional(
      [
        { permission: insightReadPermission },
        { permission: insightEditPermission },
      ],
      options,
    );
    const applies = createConditionAuthorizer(this.#ruleset);
    return {
      scope: this.#toScope(read),
      mayRead: insight => applies(read, insight),
      mayEdit: insight => applies(edit, insight),
    };
  }

  #toScope(decision: PolicyDecision): ReadScope {
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return toReadScope(
        createConditionTransformer(this.#ruleset)(decision.conditions),
      );
    }
    if (decision.result === AuthorizeResult.ALLOW) {
      return EVERYTHING;
    }
    throw new NotAllowedError(
      'You may not read insights; an admin of Builder Insights can tell you which role you need',
    );
  }
}
