import type {
  Evidence,
  EvidenceOutcome,
  HistoryCause,
  RuleSet,
  Scope,
  Waiver,
} from '@builder-insights/plugin-readiness-common';

/** Evidence before the keeper has given it an id and a hash. */
export type NewEvidence = Omit<Evidence, 'id' | 'hash' | 'collectedAt'> & {
  /** Idempotency key of a push, with its sender. */
  key?: { value: string; sender: string };
};

/** A scope as the catalog has it. */
export type FollowedScope = Scope & {
  /** Owners in the registers of its rollouts; those of areas and gates follow from the rules. */
  stakeholders?: readonly string[];
};

/**
 * The one way in which states change. Each method judges what it touches, and writes board, history and roll-ups in one
 * transaction, so that they never differ.
 */
export interface BoardKeeper {
  /** In the order given; an item that cannot be taken is refused by itself. Written some boards at a time. */
  takeEvidence(items: readonly NewEvidence[]): Promise<EvidenceOutcome[]>;
  /** Stores a waiver as it now is (`revision` is the one before, 0 for a new one) and judges its gate anew. @throws ConflictError when it changed meanwhile */
  keepWaiver(
    waiver: Waiver,
    change: { note: string; by?: string },
  ): Promise<Waiver>;
  /** Makes scopes what the catalog says they are; those of the scorecard that are not among them are removed, and come back with the evidence that was known. */
  followScopes(
    scorecardId: string,
    scopes: AsyncIterable<FollowedScope> | Iterable<FollowedScope>,
  ): Promise<{ added: number; changed: number; removed: number }>;
  /** Judges all scopes of a scorecard by a version of its rules that was just published. */
  adoptRules(ruleSet: RuleSet, cause: HistoryCause): Promise<void>;
  /**
   * Brings about what time alone has changed; effective at the instant it fell due, not at `now`. Cheap when nothing is.
   *
   * @param options - `only`: ids of boards, see `boardIdOf`; without it 200 boards at most, the earliest first, so that
   * no reader waits long
   * @returns how many boards were due; call again until it is 0 for all of them
   */
  settle(now: Date, options?: { only?: readonly string[] }): Promise<number>;
}
