import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { entityFilter } from '../domain/scopes/entityFilter';
import { relatedTo, toScope } from '../domain/scopes/toScope';
import type { BoardStore } from '../store/BoardStore';
import type { MissingScopes } from '../store/MissingScopes';
import type { RegisterStore } from '../store/RegisterStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, FollowedScope } from './BoardKeeper';
import type { Clock } from './Clock';
import { MissingGrace } from './MissingGrace';
import type { RolloutRegistry } from './RolloutRegistry';

const PAGE = 500;
const FIELDS = [
  ...['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
  ...['spec.type', 'relations'],
];

type Parents = ReadonlyMap<string, string | undefined>;

interface Parts {
  auth: AuthService;
  boards: BoardStore;
  catalog: CatalogService;
  clock: Clock;
  keeper: BoardKeeper;
  logger: LoggerService;
  missing: MissingScopes;
  registers: RegisterStore;
  rollouts: RolloutRegistry;
  ruleSets: RuleSetStore;
}

/** Makes the scopes of all scorecards what the catalog says they are. */
export class CatalogScopeSync {
  static create(parts: Parts): CatalogScopeSync {
    return new CatalogScopeSync(parts);
  }

  readonly #parts: Parts;
  readonly #grace: MissingGrace;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#grace = MissingGrace.create(parts);
  }

  /** One scorecard after the other; while the catalog does not answer everything stays as it is. */
  async run(): Promise<void> {
    const { logger, ruleSets } = this.#parts;
    for (const ruleSet of await ruleSets.list()) {
      try {
        await this.#follow(ruleSet);
      } catch (error) {
        logger.warn(
          `The scopes of the scorecard '${ruleSet.id}' stay as they were: the catalog does not say what they are`,
          toError(error),
        );
      }
    }
  }

  async #follow(ruleSet: RuleSet): Promise<void> {
    const { keeper, logger } = this.#parts;
    const parents = await this.#parents();
    const { added, changed, removed } = await keeper.followScopes(
      ruleSet.id,
      this.#scopes(ruleSet, parents),
    );
    if (added + changed + removed > 0) {
      logger.info(
        `The scorecard '${ruleSet.id}' follows the catalog: ${added} scopes are new, ${changed} changed, ${removed} are gone`,
      );
    }
  }

  async *#scopes(
    ruleSet: RuleSet,
    parents: Parents,
  ): AsyncGenerator<FollowedScope> {
    const seen = new Set<string>();
    const filter = entityFilter(ruleSet.appliesTo);
    for await (const entity of this.#entities(filter)) {
      const scope = toScope(entity, ruleSet.id, parents);
      // Pages of a catalog that changes meanwhile may overlap.
      if (!seen.has(scope.ref)) {
        seen.add(scope.ref);
        yield await this.#withStakeholders(scope);
      }
    }
    // A catalog that was just started fills up bit by bit: what is not there yet is not gone.
    for (const scope of await this.#grace.kept(ruleSet, seen)) {
      yield await this.#withStakeholders(scope);
    }
  }

  async #withStakeholders(scope: FollowedScope): Promise<FollowedScope> {
    const { registers, rollouts } = this.#parts;
    const owners: string[] = [];
    for (const { id } of rollouts.ofScope(scope.scorecardId, scope.ref)) {
      owners.push(...(await registers.ownersOf(id)));
    }
    return { ...scope, stakeholders: [...new Set(owners)].sort() };
  }

  async #parents(): Promise<Parents> {
    const parents = new Map<string, string | undefined>();
    for await (const group of this.#entities({ kind: 'Group' })) {
      parents.set(stringifyEntityRef(group), relatedTo(group, 'childOf'));
    }
    return parents;
  }

  async *#entities(
    filter: ReturnType<typeof entityFilter>,
  ): AsyncGenerator<Entity> {
    const { auth, catalog } = this.#parts;
    // The catalog takes no filter at all for everything.
    if (Array.isArray(filter) && filter.length === 0) {
      return;
    }
    const pages = catalog.streamEntities(
      { filter, fields: FIELDS, pageSize: PAGE },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      yield* page;
    }
  }
}
