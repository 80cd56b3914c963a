import type { EvidenceStatement } from '@builder-insights/plugin-access-common';
import type { BreakGlassFacts, ReviewFacts } from '../EvidenceFacts';
import type { AuditCounts } from './AuditCounts';

interface Parts {
  breakGlass: BreakGlassFacts;
  counts: AuditCounts;
  reviews: ReviewFacts;
}

/** How privileged access is reviewed. */
export class ReviewEvidence {
  static create(parts: Parts): ReviewEvidence {
    return new ReviewEvidence(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async statements(): Promise<EvidenceStatement[]> {
    const { breakGlass, counts, reviews } = this.#parts;
    const [{ open, closed, last }, uses, decisions] = await Promise.all([
      reviews.reviewFacts(),
      breakGlass.breakGlassFacts(),
      counts.statement(
        { action: 'review-decide', outcome: 'success' },
        'decisions were made in reviews',
      ),
    ]);
    return [
      {
        text: `${open} reviews are open and ${closed} closed.`,
        path: 'reviews',
      },
      last
        ? {
            text: `The last, "${last.title}", closed at ${last.closedAt}: of ${last.items} roles ${last.kept} were kept and ${last.revoked} revoked, ${last.unanswered} for want of an answer; ${last.verified} revocations were checked to have taken effect. SHA-256 ${last.closingHash}.`,
            path: `reviews/${last.id}`,
          }
        : { text: 'No review was closed yet.', path: 'reviews' },
      decisions,
      {
        text: `Emergency access: ${uses.active} in force, ${uses.awaitingReview} await review and block the next use, ${uses.reviewed} were reviewed.`,
        path: 'break-glass',
      },
    ];
  }
}
