import type { GateState } from '@builder-insights/plugin-readiness-common';

/** States in which somebody has to do something about a gate. */
export const DEBT_STATES: readonly GateState[] = [
  'fail',
  'unknown',
  'stale',
  'error',
];

export function isDebt(state: GateState | undefined): boolean {
  return state !== undefined && DEBT_STATES.includes(state);
}
