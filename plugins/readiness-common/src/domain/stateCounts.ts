import { GATE_STATES, type GateState, type StateCounts } from '../GateState';
import type { Coverage } from '../Verdict';

/** @public */
export function emptyCounts(): StateCounts {
  return {
    pass: 0,
    fail: 0,
    waived: 0,
    'not-applicable': 0,
    unknown: 0,
    stale: 0,
    error: 0,
  };
}

/** @public */
export function countStates(states: Iterable<GateState>): StateCounts {
  const counts = emptyCounts();
  for (const state of states) {
    counts[state] += 1;
  }
  return counts;
}

/** @public */
export function addCounts(a: StateCounts, b: StateCounts): StateCounts {
  const sum = emptyCounts();
  for (const state of GATE_STATES) {
    sum[state] = a[state] + b[state];
  }
  return sum;
}

/** How much of what applies is answered by evidence. @public */
export function coverageOf(counts: StateCounts): Coverage {
  const answered = counts.pass + counts.fail + counts.waived;
  return {
    answered,
    applicable: answered + counts.unknown + counts.stale + counts.error,
  };
}
