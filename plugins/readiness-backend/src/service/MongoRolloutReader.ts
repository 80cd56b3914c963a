import { NotFoundError } from '@backstage/errors';
import type {
  Board,
  PastState,
  Rollout,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { BoardStore } from '../store/BoardStore';
import type { HistoryStore } from '../store/HistoryStore';
import type { RegisterStore } from '../store/RegisterStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { WaiverStore } from '../store/WaiverStore';
import { boardThatLeft } from './boardThatLeft';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { ScopeAccess } from './ReadinessAuthorizer';
import type { RolloutFacts, RolloutReader } from './RolloutFacts';
import type { RolloutRegistry } from './RolloutRegistry';

/** Reads what verdicts follow from, today or at a past instant. */
export class MongoRolloutReader implements RolloutReader {
  static create(options: {
    boards: BoardStore;
    clock: Clock;
    history: HistoryStore;
    keeper: BoardKeeper;
    registers: RegisterStore;
    rollouts: RolloutRegistry;
    ruleSets: RuleSetStore;
    waivers: WaiverStore;
  }): MongoRolloutReader {
    return new MongoRolloutReader(options);
  }

  readonly #from: Parameters<typeof MongoRolloutReader.create>[0];

  private constructor(
    options: Parameters<typeof MongoRolloutReader.create>[0],
  ) {
    this.#from = options;
  }

  async facts(
    rolloutId: string,
    access: ScopeAccess,
    asOf?: Date,
  ): Promise<RolloutFacts> {
    const { boards, clock, history, keeper, registers, rollouts } = this.#from;
    const now = clock();
    const rollout = rollouts.get(rolloutId);
    if (!rollout) {
      throw noRollout(rolloutId);
    }
    const { scorecardId, scopeRef } = rollout;
    await keeper.settle(now, { only: [boardIdOf(scorecardId, scopeRef)] });
    const board =
      (await boards.scopedTo(access.filter).get(scorecardId, scopeRef)) ??
      (await boardThatLeft(history, rollout, access));
    if (!board) {
      throw noRollout(rolloutId);
    }
    const [past, waivers, decisions, risks, milestones] = await Promise.all([
      this.#boardAt(rollout, board, asOf),
      this.#waiversAt(rollout, asOf),
      registers.list(rolloutId, 'decisions', asOf),
      registers.list(rolloutId, 'risks', asOf),
      registers.list(rolloutId, 'milestones', asOf),
    ]);
    return {
      ...{ rollout, waivers, decisions, risks, milestones },
      ruleSet: past.ruleSet,
      board: { ...past.board, keys: board.keys },
      asOf: asOf ?? now,
    };
  }

  async #boardAt(
    { id, scorecardId, scopeRef }: Rollout,
    board: Board,
    asOf: Date | undefined,
  ): Promise<{ board: Board; ruleSet: RuleSet }> {
    const { history, ruleSets } = this.#from;
    if (!asOf) {
      const { ruleSetVersion } = board;
      const ruleSet = await ruleSets.version(scorecardId, ruleSetVersion);
      return { board, ruleSet };
    }
    const [ruleSet, states] = await Promise.all([
      ruleSets.at(scorecardId, asOf),
      history.statesAt(scorecardId, scopeRef, asOf),
    ]);
    if (!ruleSet) {
      throw new NotFoundError(
        `The rollout '${id}' had no rules on ${asOf.toISOString()}; ask for a later day`,
      );
    }
    return { board: boardOf(board, states, ruleSet, asOf), ruleSet };
  }

  async #waiversAt(
    { scorecardId, scopeRef }: Rollout,
    asOf: Date | undefined,
  ): Promise<RolloutFacts['waivers']> {
    const { waivers } = this.#from;
    return asOf
      ? await waivers.ofScopeAt(scorecardId, scopeRef, asOf)
      : await waivers.ofScope(scorecardId, scopeRef);
  }
}

// A rollout that is not there and one that is not for this reader are told alike.
function noRollout(id: string): NotFoundError {
  return new NotFoundError(
    `There is no rollout '${id}', or you may not see it`,
  );
}

function boardOf(
  board: Board,
  states: readonly PastState[],
  ruleSet: RuleSet,
  asOf: Date,
): Board {
  return {
    ...board,
    ruleSetVersion: ruleSet.version,
    cells: states.map(({ gateId, state, since, reason }) => ({
      ...{ gateId, state, since, reason },
      evidence: {},
    })),
    updatedAt: asOf.toISOString(),
  };
}
