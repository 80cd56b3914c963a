import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { entityFilter } from '../domain/scopes/entityFilter';
import { relatedTo, toScope } from '../domain/scopes/toScope';
import type { BoardStore } from '../store/BoardStore';
import type { RegisterStore } from '../store/RegisterStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, FollowedScope } from './BoardKeeper';
import type { Clock } from './Clock';
import type { RolloutRegistry } from './RolloutRegistry';

const PAGE = 500;
/** A catalog that was just started fills up bit by bit: what is not there yet is not gone. */
const GRACE_MS = 60 * 60 * 1000;
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
  /** Since when scopes are missing from the catalog. */
  readonly #missingSince = new Map<string, number>();

  private constructor(parts: Parts) {
    this.#parts = parts;
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
    { id, appliesTo }: RuleSet,
    parents: Parents,
  ): AsyncGenerator<FollowedScope> {
    const seen = new Set<string>();
    for await (const entity of this.#entities(entityFilter(appliesTo))) {
      const scope = toScope(entity, id, parents);
      // Pages of a catalog that changes meanwhile may overlap.
      if (!seen.has(scope.ref)) {
        seen.add(scope.ref);
        yield await this.#withStakeholders(scope);
      }
    }
    yield* this.#missing(id, seen);
  }

  /** Scopes that the catalog does not have at the moment, for as long as they may come back. */
  async *#missing(
    scorecardId: string,
    seen: ReadonlySet<string>,
  ): AsyncGenerator<FollowedScope> {
    const now = this.#parts.clock().getTime();
    const unseen: FollowedScope[] = [];
    for await (const line of this.#parts.boards
      .forTasks()
      .stream(scorecardId, {})) {
      if (!seen.has(line.ref)) {
        const { ruleSetVersion, states, ...scope } = line;
        unseen.push(scope);
      }
    }
    const existing = await this.#existing(unseen.map(({ ref }) => ref));
    for (const scope of unseen) {
      const id = `${scorecardId}|${scope.ref}`;
      const since = this.#missingSince.get(id) ?? now;
      if (!existing.has(scope.ref) && now - since < GRACE_MS) {
        this.#missingSince.set(id, since);
        yield await this.#withStakeholders(scope);
      } else {
        this.#missingSince.delete(id);
      }
    }
    seen.forEach(ref => this.#missingSince.delete(`${scorecardId}|${ref}`));
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

  async #existing(refs: string[]): Promise<Set<string>> {
    const { auth, catalog } = this.#parts;
    const existing = new Set<string>();
    for (let from = 0; from < refs.length; from += PAGE) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(from, from + PAGE), fields: FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      items.forEach(entity => {
        if (entity) {
          existing.add(stringifyEntityRef(entity));
        }
      });
    }
    return existing;
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
