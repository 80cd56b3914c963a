import {
  addCounts,
  emptyCounts,
  type RollUp,
} from '@builder-insights/plugin-readiness-common';
import type { Tally } from '../domain/board/Tally';

/** Sums tallies, each so many times, into counts by area and over all. */
export function toRollUp(
  tallies: Iterable<{ tally: Tally; times: number; scopes: number }>,
): RollUp {
  const byArea: RollUp['byArea'] = {};
  let scopes = 0;
  for (const { tally, times, scopes: number } of tallies) {
    scopes += number;
    for (const [area, states] of Object.entries(tally)) {
      const counts = (byArea[area] ??= emptyCounts());
      for (const state of statesOf(states)) {
        counts[state] += times * (states[state] ?? 0);
      }
    }
  }
  const areas = Object.entries(byArea).filter(([, counts]) =>
    Object.values(counts).some(count => count !== 0),
  );
  return {
    scopes,
    counts: areas.reduce((sum, [, one]) => addCounts(sum, one), emptyCounts()),
    byArea: Object.fromEntries(areas.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function statesOf(states: Tally[string]): Array<keyof Tally[string]> {
  const counts = emptyCounts();
  return Object.keys(counts).filter(
    (name): name is keyof Tally[string] => name in states,
  );
}
