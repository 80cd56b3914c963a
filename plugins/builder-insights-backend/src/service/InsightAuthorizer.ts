import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  isOrCriteria,
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
import { assertClearCriteria } from '../store/assertClearCriteria';
import type { ReadScope } from '../store/ReadScope';
import { EVERYTHING, toReadScope } from '../store/toReadScope';
import { decisionIdOf } from './decisionIdOf';

type Asked = { credentials: BackstageCredentials };
type InsightCriteria = PermissionCriteria<PermissionCondition>;

/** One alternative of a decision, and whether it alone would open an insight. */
export interface ReadWay {
  criteria: InsightCriteria;
  fits: (insight: ReadableInsight) => boolean;
}

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

  /**
   * @returns the id of the decision
   * @throws NotAllowedError with the sentence given, unless the policy allows it
   */
  async demand(
    permission: BasicPermission,
    { credentials, otherwise }: Asked & { otherwise: string },
  ): Promise<string> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(otherwise);
    }
    return decisionIdOf(permission, decision);
  }

  /** Which of the permissions the caller has. */
  async allows(
    permissions: BasicPermission[],
    options: Asked,
  ): Promise<boolean[]> {
    const decisions = await this.#permissions.authorize(
      permissions.map(permission => ({ permission })),
      options,
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  /** What the caller may read, and by which ways; one of them is enough. */
  async read(options: Asked): Promise<{
    scope: ReadScope;
    decisionId: string;
    /** Empty when the caller may read everything. */
    ways: ReadWay[];
  }> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: insightReadPermission }],
      options,
    );
    const applies = createConditionAuthorizer(this.#ruleset);
    return {
      scope: this.#toScope(decision),
      decisionId: decisionIdOf(insightReadPermission, decision),
      ways:
        decision.result === AuthorizeResult.CONDITIONAL
          ? alternativesOf(decision.conditions).map(criteria => ({
              criteria,
              fits: insight =>
                applies({ ...decision, conditions: criteria }, insight),
            }))
          : [],
    };
  }

  /** What the caller may read, and which of that they may edit, in one question. */
  async readAndEdit(options: Asked): Promise<{
    scope: ReadScope;
    decisionId: string;
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
    if (edit.result === AuthorizeResult.CONDITIONAL) {
      assertClearCriteria(edit.conditions);
    }
    const applies = createConditionAuthorizer(this.#ruleset);
    return {
      scope: this.#toScope(read),
      decisionId: decisionIdOf(insightReadPermission, read),
      mayRead: insight => applies(read, insight),
      mayEdit: insight => applies(edit, insight),
    };
  }

  #toScope(decision: PolicyDecision): ReadScope {
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      assertClearCriteria(decision.conditions);
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

function alternativesOf(criteria: InsightCriteria): InsightCriteria[] {
  return isOrCriteria(criteria)
    ? criteria.anyOf.flatMap(alternativesOf)
    : [criteria];
}
