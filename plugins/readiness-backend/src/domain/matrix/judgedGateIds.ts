import type { RuleSet } from '@builder-insights/plugin-readiness-common';

/** The columns of a matrix: the gates that are judged, in their order. */
export function judgedGateIds({ gates }: Pick<RuleSet, 'gates'>): string[] {
  return gates.filter(({ stage }) => stage !== 'draft').map(({ id }) => id);
}
