import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  EffectiveRoles,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import type {
  AccessReason,
  InsightWhy,
  ViewerScope,
} from '@builder-insights/plugin-builder-insights-common';
import type { InsightStore } from '../store/InsightStore';
import { describeRule, type RuleValue } from './describeRule';
import type { InsightAuthorizer, ReadWay } from './InsightAuthorizer';
import { withAudit } from './withAudit';

const OUTSIDE =
  'This is outside your scope, or it does not exist. Your scope follows from your roles, which are listed under My access.';

/** For a policy that decides by rules of its own, or by none. */
const BY_POLICY: AccessReason = {
  role: 'policy',
  rule: 'POLICY',
  field: '',
  value: '',
  sentence: 'The permission policy of this portal lets you read it.',
};

type Asked = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/**
 * Says why somebody may read an insight, from the very decision that lets them.
 *
 * @remarks
 * It is no oracle: an insight that is hidden and one that was never there take
 * the same reads and get the same answer.
 */
export class InsightExplainer {
  static create(options: {
    store: InsightStore;
    authorizer: InsightAuthorizer;
    roles: RoleResolver;
    auditor: AuditorService;
  }): InsightExplainer {
    return new InsightExplainer(options);
  }

  readonly #store: InsightStore;
  readonly #authorizer: InsightAuthorizer;
  readonly #roles: RoleResolver;
  readonly #auditor: AuditorService;

  private constructor(options: Parameters<typeof InsightExplainer.create>[0]) {
    this.#store = options.store;
    this.#authorizer = options.authorizer;
    this.#roles = options.roles;
    this.#auditor = options.auditor;
  }

  async why(id: string, { credentials }: Asked): Promise<InsightWhy> {
    return await withAudit(
      this.#auditor,
      { eventId: 'insight-read', meta: { target: id, why: true } },
      async note => {
        const [{ scope, decisionId, ways }, roles] = await Promise.all([
          this.#authorizer.read({ credentials }),
          this.#roles.resolve(credentials.principal.userEntityRef),
        ]);
        const found = await this.#store.scopedTo(scope).findById(id);
        note({ decisionId, visible: found !== undefined });
        if (!found) {
          return { visible: false, sentence: OUTSIDE, decisionId };
        }
        note({ restricted: found.insight.sensitivity === 'restricted' });
        const reasons = ways
          .filter(way => way.fits(found))
          .flatMap(way => reasonsOf(way, roles))
          .filter(({ key }) => found.readers.includes(key))
          .map(({ reason, field, value }) => ({ ...reason, field, value }));
        return {
          visible: true,
          reasons: reasons.length > 0 ? reasons : [BY_POLICY],
          decisionId,
        };
      },
    );
  }

  /** What every list and report of the caller is taken over. */
  async scope({ credentials }: Asked): Promise<ViewerScope> {
    const [{ decisionId, ways }, roles] = await Promise.all([
      this.#authorizer.read({ credentials }),
      this.#roles.resolve(credentials.principal.userEntityRef),
    ]);
    return {
      reasons: ways
        .flatMap(way => reasonsOf(way, roles))
        .map(({ reason }) => reason),
      everything: ways.length === 0,
      decisionId,
    };
  }
}

function reasonsOf(
  { criteria }: ReadWay,
  roles: EffectiveRoles | undefined,
): RuleValue[] {
  return 'rule' in criteria
    ? describeRule(criteria.rule, criteria.params, roles)
    : [];
}
