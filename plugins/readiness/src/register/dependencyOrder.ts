import type { OpenDecision } from '@builder-insights/plugin-readiness-common';

/** A decision at its place in the order. */
export interface PlacedDecision {
  decision: OpenDecision;
  /** Ids of those that come first and are not done. */
  waitsFor: string[];
  /** Ids of those by way of which it waits for itself, none when it names itself; undefined where all is well. */
  circle?: string[];
}

/**
 * Decisions in the order in which they can be taken: each after those that it depends on, otherwise by date and id. Those
 * on a circle come last: what is broken is shown rather than lost.
 */
export function dependencyOrder(
  decisions: readonly OpenDecision[],
): PlacedDecision[] {
  const byId = new Map(decisions.map(decision => [decision.id, decision]));
  const before = ({ dependsOn }: OpenDecision) =>
    dependsOn.flatMap(id => byId.get(id) ?? []);
  const waiting = [...decisions].sort(byDateAndId);
  const placed: OpenDecision[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(decision =>
      before(decision).every(first => placed.includes(first)),
    );
    placed.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return placed.map(decision => ({
    decision,
    waitsFor: before(decision)
      .filter(({ status }) => status !== 'Done')
      .map(({ id }) => id),
    circle: circleOf(decision, before),
  }));
}

function circleOf(
  start: OpenDecision,
  before: (decision: OpenDecision) => OpenDecision[],
): string[] | undefined {
  const seen = new Set<OpenDecision>();
  const wayBack = (from: OpenDecision): string[] | undefined => {
    for (const next of before(from)) {
      if (next === start) {
        return [];
      }
      if (!seen.has(next)) {
        seen.add(next);
        const rest = wayBack(next);
        if (rest) {
          return [next.id, ...rest];
        }
      }
    }
    return undefined;
  };
  return wayBack(start);
}

function byDateAndId(a: OpenDecision, b: OpenDecision): number {
  return (
    (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}
