import type { Verdict } from '@builder-insights/plugin-readiness-common';
import { conditionsOf } from './conditionsOf';
import { offeredDecisions } from './offeredDecisions';
import type { RecordDraft } from './RecordDraft';

/**
 * What was typed when the verdict became another: all of it, with the conditions that are new. A decision that is better
 * than the verdict is now has to be chosen anew.
 */
export function draftAfter(verdict: Verdict, typed: RecordDraft): RecordDraft {
  const { decision, conditions } = typed;
  const known = new Set(conditions.map(({ key }) => key));
  return {
    ...typed,
    decision:
      decision && offeredDecisions(verdict.verdict).includes(decision)
        ? decision
        : undefined,
    conditions: [
      ...conditions,
      ...conditionsOf(verdict).filter(({ key }) => !known.has(key)),
    ],
  };
}
