import { NotFoundError } from '@backstage/errors';
import type { Rollout } from '@builder-insights/plugin-readiness-common';
import type { BoardStore } from '../store/BoardStore';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';
import type { RolloutFacts } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';

type ScopePermission = Parameters<ScopeAccess['may']>[0];

/** A rollout of which somebody may know. */
export interface KnownRollout {
  rollout: Rollout;
  board: RolloutFacts['board'];
}

/** Lets people come to rollouts through the scope that these are about. */
export class RolloutAccess {
  static create(parts: {
    authorizer: ReadinessAuthorizer;
    boards: BoardStore;
    rollouts: RolloutRegistry;
  }): RolloutAccess {
    return new RolloutAccess(parts);
  }

  readonly #authorizer: ReadinessAuthorizer;
  readonly #boards: BoardStore;
  readonly #rollouts: RolloutRegistry;

  private constructor(parts: {
    authorizer: ReadinessAuthorizer;
    boards: BoardStore;
    rollouts: RolloutRegistry;
  }) {
    this.#authorizer = parts.authorizer;
    this.#boards = parts.boards;
    this.#rollouts = parts.rollouts;
  }

  /** @throws NotFoundError also for one that the caller may not see */
  async read(rolloutId: string, caller: Person): Promise<KnownRollout> {
    const access = await this.#authorizer.scopes(caller);
    return await this.known(rolloutId, access);
  }

  /** @throws NotFoundError, NotAllowedError */
  async demand(
    rolloutId: string,
    permission: ScopePermission,
    caller: Person,
  ): Promise<KnownRollout> {
    const access = await this.#authorizer.scopes(caller, [permission]);
    const known = await this.known(rolloutId, access);
    access.demand(permission, known.board);
    return known;
  }

  /** For who has been asked already. @throws NotFoundError */
  async known(rolloutId: string, access: ScopeAccess): Promise<KnownRollout> {
    const rollout = this.#rollouts.get(rolloutId);
    const board =
      rollout &&
      (await this.#boards
        .scopedTo(access.filter)
        .get(rollout.scorecardId, rollout.scopeRef));
    if (!rollout || !board) {
      throw new NotFoundError(
        `There is no rollout '${rolloutId}', or you may not see it`,
      );
    }
    return { rollout, board };
  }
}
