import type { GateState } from '../GateState';

/** Worst first: what nobody knows is worse than what is known to fail. */
const WORST_FIRST: readonly GateState[] = [
  'error',
  'unknown',
  'stale',
  'fail',
  'waived',
  'pass',
  'not-applicable',
];

/** Whether a gate is in a worse state than another. @public */
export function isWorse(a: GateState, b: GateState): boolean {
  return WORST_FIRST.indexOf(a) < WORST_FIRST.indexOf(b);
}

/** Compares for sorting, worst first. @public */
export function byBadness(a: GateState, b: GateState): number {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}
