/**
 * What can be said of a gate. Only `pass` is healthy; `unknown`, `stale` and `error` say that nobody knows.
 *
 * @public
 */
export const GATE_STATES = [
  'pass',
  'fail',
  'waived',
  'not-applicable',
  'unknown',
  'stale',
  'error',
] as const;

/** @public */
export type GateState = (typeof GATE_STATES)[number];

/** So many gates in each state. @public */
export type StateCounts = Record<GateState, number>;
