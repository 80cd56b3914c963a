import type { DecisionRecordRequest } from '@builder-insights/plugin-readiness-common';
import { endOfDay } from '../time/endOfDay';
import type { RecordDraft } from './RecordDraft';

/**
 * What is sent of a draft without problems.
 *
 * @param verdictTag - of the verdict that is decided on
 */
export function toRecordRequest(
  draft: RecordDraft,
  verdictTag: string,
): DecisionRecordRequest | undefined {
  const { decision, rationale, participants, conditions, dissent } = draft;
  if (!decision) {
    return undefined;
  }
  return {
    decision,
    rationale: rationale.trim(),
    participants,
    // Only a go with conditions has any.
    conditions:
      decision === 'conditional-go'
        ? conditions.flatMap(({ text, ownerRef, day }) =>
            ownerRef && day
              ? [{ text: text.trim(), ownerRef, dueAt: endOfDay(day) }]
              : [],
          )
        : [],
    dissent: dissent.flatMap(({ personRef, text }) =>
      personRef ? [{ personRef, text: text.trim() }] : [],
    ),
    verdictTag,
  };
}
