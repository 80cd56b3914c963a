import { ConflictError } from '@backstage/errors';
import type { Rollout } from '@builder-insights/plugin-readiness-common';

/** The rollouts that modules brought. */
export class RolloutRegistry {
  /** @throws ConflictError when two have the same id */
  static create(rollouts: readonly Rollout[]): RolloutRegistry {
    const ids = rollouts.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw new ConflictError(
        `Two rollouts have the id '${twice}'; give one of them another`,
      );
    }
    return new RolloutRegistry(rollouts);
  }

  readonly #rollouts: readonly Rollout[];

  private constructor(rollouts: readonly Rollout[]) {
    this.#rollouts = rollouts;
  }

  list(): readonly Rollout[] {
    return this.#rollouts;
  }

  get(id: string): Rollout | undefined {
    return this.#rollouts.find(rollout => rollout.id === id);
  }

  /** The rollouts that a board decides about. */
  ofScope(scorecardId: string, scopeRef: string): Rollout[] {
    return this.#rollouts.filter(
      rollout =>
        rollout.scorecardId === scorecardId && rollout.scopeRef === scopeRef,
    );
  }
}
