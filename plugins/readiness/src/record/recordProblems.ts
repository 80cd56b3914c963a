import { dayOf } from '@builder-insights/plugin-readiness-common';
import { isTooShort } from '../format/isTooShort';
import type { RecordDraft } from './RecordDraft';

/** What keeps a record from being written. */
export type RecordProblem =
  | 'decision'
  | 'rationale'
  | 'conditions'
  | 'condition'
  | 'dissent';

/** What is missing from a record, or wrong with it. */
export function recordProblems(draft: RecordDraft, now: Date): RecordProblem[] {
  const { decision, rationale, conditions, dissent } = draft;
  const today = dayOf(now);
  const wrong: Record<RecordProblem, boolean> = {
    decision: decision === undefined,
    rationale: isTooShort(rationale),
    conditions: decision === 'conditional-go' && conditions.length === 0,
    condition:
      decision === 'conditional-go' &&
      conditions.some(
        ({ text, ownerRef, day }) =>
          isTooShort(text) || !ownerRef || !day || day < today,
      ),
    dissent: dissent.some(
      ({ personRef, text }) => !personRef || isTooShort(text),
    ),
  };
  const names: RecordProblem[] = [
    'decision',
    'rationale',
    'conditions',
    'condition',
    'dissent',
  ];
  return names.filter(name => wrong[name]);
}
