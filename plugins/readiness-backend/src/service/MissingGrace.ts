import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { isMeant } from '../domain/scopes/isMeant';
import type { BoardStore } from '../store/BoardStore';
import type { MissingScopes } from '../store/MissingScopes';
import type { FollowedScope } from './BoardKeeper';
import type { Clock } from './Clock';

const PAGE = 500;
/** What a catalog does not have for a moment, or an evening, is not gone. */
const GRACE_MS = 24 * 60 * 60 * 1000;
/** Of so few it is no wonder when most of them go. */
const FEW = 3;
const FIELDS = [
  ...['kind', 'metadata.name', 'metadata.namespace', 'metadata.annotations'],
  'spec.type',
];

interface Parts {
  auth: AuthService;
  boards: BoardStore;
  catalog: CatalogService;
  clock: Clock;
  logger: LoggerService;
  missing: MissingScopes;
}

/**
 * Says which scopes stay although the catalog did not name them: those that are missing for less than a day, and all
 * when most are missing at once, which tells more of the catalog than of them.
 */
export class MissingGrace {
  static create(parts: Parts): MissingGrace {
    return new MissingGrace(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param seen - refs that the catalog named */
  async kept(
    ruleSet: RuleSet,
    seen: ReadonlySet<string>,
  ): Promise<FollowedScope[]> {
    const { clock, missing } = this.#parts;
    const { id } = ruleSet;
    const { unseen, boards } = await this.#unseen(id, seen);
    if (await this.#isUnbelievable(ruleSet, unseen, boards)) {
      return unseen;
    }
    const now = clock();
    const since = await missing.of(id);
    const back = [...since.keys()].filter(ref => seen.has(ref));
    await missing.end(id, back);
    const fresh = unseen.filter(({ ref }) => !since.has(ref));
    await missing.begin(
      id,
      fresh.map(({ ref }) => ref),
      now,
    );
    return unseen.filter(({ ref }) => {
      const from = since.get(ref) ?? now;
      return now.getTime() - from.getTime() < GRACE_MS;
    });
  }

  async #unseen(
    scorecardId: string,
    seen: ReadonlySet<string>,
  ): Promise<{ unseen: FollowedScope[]; boards: number }> {
    const unseen: FollowedScope[] = [];
    let boards = 0;
    const lines = this.#parts.boards.forTasks().stream(scorecardId, {});
    for await (const { ruleSetVersion, states, ...scope } of lines) {
      boards += 1;
      if (!seen.has(scope.ref)) {
        unseen.push(scope);
      }
    }
    return { unseen, boards };
  }

  async #isUnbelievable(
    ruleSet: RuleSet,
    unseen: readonly FollowedScope[],
    boards: number,
  ): Promise<boolean> {
    const isMost = (count: number) => count > FEW && count > boards / 2;
    if (!isMost(unseen.length)) {
      return false;
    }
    const other = await this.#otherwise(ruleSet, unseen);
    const count = unseen.length - other;
    if (isMost(count)) {
      this.#parts.logger.warn(
        `The catalog does not name ${count} of the ${boards} scopes of the scorecard '${ruleSet.id}': none is removed until it names most of them again`,
      );
      return true;
    }
    return false;
  }

  /** How many the catalog does know, as something that the scorecard is not for: no wonder that it does not name them. */
  async #otherwise(
    { appliesTo }: RuleSet,
    unseen: readonly FollowedScope[],
  ): Promise<number> {
    const { auth, catalog } = this.#parts;
    const refs = unseen.map(({ ref }) => ref);
    let count = 0;
    for (let from = 0; from < refs.length; from += PAGE) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(from, from + PAGE), fields: FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      count += items.filter(one => one && !isMeant(appliesTo, one)).length;
    }
    return count;
  }
}
