import type { AccessReviewItem } from '@builder-insights/plugin-access-common';
import type { ReviewItemDocument } from './ReviewItemDocument';

export function toReviewItem({
  reviewId,
  frozen,
  decision,
  history,
  remediation,
}: ReviewItemDocument): AccessReviewItem {
  const events = history.map(event => ({
    ...event,
    at: event.at.toISOString(),
  }));
  const last = events.at(-1);
  return {
    ...frozen,
    reviewId,
    decision,
    ...(last && {
      decisionReason: last.reason,
      decidedBy: last.by,
      decidedAt: last.at,
    }),
    history: events,
    ...(remediation && {
      remediation: {
        ...remediation,
        verifiedAt: remediation.verifiedAt?.toISOString(),
      },
    }),
  };
}
