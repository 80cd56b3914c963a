import type { VerdictFacts } from '@builder-insights/plugin-readiness-common';
import type { RolloutFacts } from './RolloutFacts';
import { scopeOf } from './scopeOf';

/** What a verdict follows from. */
export function toVerdictFacts(facts: RolloutFacts): VerdictFacts {
  const { rollout, ruleSet, board, waivers, decisions, risks, asOf } = facts;
  return {
    rollout,
    ruleSet,
    scope: scopeOf(board),
    cells: board.cells,
    waivers,
    decisions,
    risks,
    asOf,
  };
}
