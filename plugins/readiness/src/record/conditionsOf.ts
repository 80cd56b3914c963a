import { dayOf, type Verdict } from '@builder-insights/plugin-readiness-common';
import type { ConditionDraft } from './RecordDraft';

/** What has to be done for a verdict, as conditions of a decision that can be edited. */
export function conditionsOf(verdict: Verdict): ConditionDraft[] {
  return verdict.conditions.map(({ kind, id, title, ownerRef, dueAt }) => ({
    key: `${kind} ${id}`,
    given: true,
    text: `${id}: ${title}`,
    ownerRef,
    day: dueAt && dayOf(dueAt),
  }));
}
