import {
  isBetter,
  VERDICTS,
  type VerdictWord,
} from '@builder-insights/plugin-readiness-common';

/** What can be decided on a verdict: nothing better than it says, the best first. */
export function offeredDecisions(verdict: VerdictWord): VerdictWord[] {
  return VERDICTS.filter(word => !isBetter(word, verdict)).reverse();
}
