import type { Verdict } from '@builder-insights/plugin-readiness-common';
import { conditionsOf } from './conditionsOf';
import type { RecordDraft } from './RecordDraft';

/**
 * A record about a verdict. What was typed about another one stays, but for the conditions that came with that, and for
 * a decision, which has to be chosen anew.
 */
export function draftFor(verdict: Verdict, typed?: RecordDraft): RecordDraft {
  return {
    rationale: '',
    participants: [],
    dissent: [],
    ...typed,
    decision: undefined,
    conditions: [
      ...conditionsOf(verdict),
      ...(typed?.conditions.filter(({ given }) => !given) ?? []),
    ],
  };
}
