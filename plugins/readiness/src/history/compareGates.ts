import type { GateSummary } from '@builder-insights/plugin-readiness-common';

/** A gate at two times; absent at one where it was not there. */
export interface ComparedGate {
  id: string;
  question: string;
  then?: GateSummary;
  now?: GateSummary;
}

/** Sorts gates by whether they are in the state that they were in. */
export function compareGates(
  then: readonly GateSummary[],
  now: readonly GateSummary[],
): { changed: ComparedGate[]; same: ComparedGate[] } {
  const before = new Map(then.map(gate => [gate.id, gate]));
  const after = new Map(now.map(gate => [gate.id, gate]));
  const all = [...new Set([...after.keys(), ...before.keys()])].map(id => ({
    id,
    question: (after.get(id) ?? before.get(id))?.question ?? '',
    then: before.get(id),
    now: after.get(id),
  }));
  const isSame = (gate: ComparedGate) => gate.then?.state === gate.now?.state;
  return {
    changed: all.filter(gate => !isSame(gate)),
    same: all.filter(isSame),
  };
}
