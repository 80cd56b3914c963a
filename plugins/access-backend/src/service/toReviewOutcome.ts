import type { ReviewItemDocument } from '../store/ReviewItemDocument';

/** What became of an item: what the second half of a review's evidence is taken over. */
export function toReviewOutcome({
  frozen,
  decision,
  history,
  remediation,
}: ReviewItemDocument) {
  return {
    id: frozen.id,
    decision,
    history: history.map(event => ({ ...event, at: event.at.toISOString() })),
    remediation: remediation && {
      ...remediation,
      verifiedAt: remediation.verifiedAt?.toISOString(),
    },
  };
}
