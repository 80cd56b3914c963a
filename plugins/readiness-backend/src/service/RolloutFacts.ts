import type {
  Board,
  Milestone,
  OpenDecision,
  Risk,
  Rollout,
  RuleSet,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import type { ScopeAccess } from './ReadinessAuthorizer';

/** Everything a verdict follows from, as of one instant. */
export interface RolloutFacts {
  rollout: Rollout;
  ruleSet: RuleSet;
  /** For the past only what history holds: states, since when, why and the hashes of evidence (`evidence` is empty). */
  board: Board & ReadableScope;
  waivers: Waiver[];
  decisions: OpenDecision[];
  risks: Risk[];
  milestones: Milestone[];
  asOf: Date;
}

/** Reads facts for somebody. */
export interface RolloutReader {
  /**
   * Settles what is due, then reads with the caller's permission.
   *
   * @throws NotFoundError for a rollout that is not there or whose scope the caller may not read: the same sentence
   */
  facts(
    rolloutId: string,
    access: ScopeAccess,
    asOf?: Date,
  ): Promise<RolloutFacts>;
}
