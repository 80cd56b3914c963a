import type {
  Cell,
  GateState,
  RuleSet,
} from '@builder-insights/plugin-readiness-common';

/** So many gates of each area in each state; zeros are left out. */
export type Tally = Record<string, Partial<Record<GateState, number>>>;

/** Counts the gates of a board that count at all: not those at the stages draft and shadow. */
export function tallyOf(
  ruleSet: Pick<RuleSet, 'gates'>,
  cells: ReadonlyMap<string, Cell>,
): Tally {
  const tally: Tally = {};
  for (const { id, areaId, stage } of ruleSet.gates) {
    const state = cells.get(id)?.state;
    if (state && stage !== 'shadow' && stage !== 'draft') {
      const area = (tally[areaId] ??= {});
      area[state] = (area[state] ?? 0) + 1;
    }
  }
  return tally;
}
