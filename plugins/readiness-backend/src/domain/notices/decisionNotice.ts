import {
  dayOf,
  type OpenDecision,
} from '@builder-insights/plugin-readiness-common';
import type { Notice } from './Notice';

const SOON_MS = 7 * 86_400_000;

/** A decision that is due within a week, and once more when it is overdue. */
export function decisionNotice(
  decision: OpenDecision,
  now: Date,
): Notice | undefined {
  const { rolloutId, id, question, status, dueAt, ownerRef } = decision;
  const left = dueAt ? Date.parse(dueAt) - now.getTime() : Infinity;
  if (status === 'Done' || !dueAt || !ownerRef || left > SOON_MS) {
    return undefined;
  }
  const when = left <= 0 ? 'was' : 'is';
  return {
    id: `decision|${rolloutId}|${id}|${dueAt}|${when}`,
    to: ownerRef,
    text: `${id} ${when} due on ${dayOf(dueAt)}: ${question}`,
    isUrgent: false,
  };
}
