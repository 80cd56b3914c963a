import { dayOf } from '@builder-insights/plugin-readiness-common';
import type { RecordDraft } from './RecordDraft';

/** What keeps a record from being written. */
export type RecordProblem =
  | 'decision'
  | 'rationale'
  | 'conditions'
  | 'condition'
  | 'dissent';

/** Fewer characters say nothing to whoever reads them in a year. */
const SHORTEST = 10;
const isShort = (text: string) => text.trim().length < SHORTEST;

/** What is missing from a record, or wrong with it. */
export function recordProblems(draft: RecordDraft, now: Date): RecordProblem[] {
  const { decision, rationale, conditions, dissent } = draft;
  const today = dayOf(now);
  const wrong: Record<RecordProblem, boolean> = {
    decision: decision === undefined,
    rationale: isShort(rationale),
    conditions: decision === 'conditional-go' && conditions.length === 0,
    condition:
      decision === 'conditional-go' &&
      conditions.some(
        ({ text, ownerRef, day }) =>
          isShort(text) || !ownerRef || !day || day < today,
      ),
    dissent: dissent.some(({ personRef, text }) => !personRef || isShort(text)),
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
