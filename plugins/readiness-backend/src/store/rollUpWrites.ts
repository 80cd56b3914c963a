import { dayOf } from '@builder-insights/plugin-readiness-common';
import type { RollUpMove } from '../domain/board/RollUpMove';
import { RollUpSums, type RollUpWrites } from './RollUpSums';

/** What moves of boards add to the roll-ups and to their days. */
export function rollUpWrites(moves: readonly RollUpMove[]): RollUpWrites {
  const sums = RollUpSums.create();
  for (const { scorecardId, at, before, after } of moves) {
    const day = dayOf(at);
    for (const [counted, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      for (const node of new Set(counted?.nodes)) {
        const tally = counted?.tally ?? {};
        sums.add({ scorecardId, node, day }, { tally, scopes: 1 }, sign);
      }
    }
  }
  return sums.writes();
}
