import type { EvidenceStatement } from '@builder-insights/plugin-access-common';
import { countOf } from '../../domain/countOf';
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
        ['decision', 'decisions'],
        'fell in reviews',
      ),
    ]);
    return [
      {
        text: 'A review freezes who holds which privileged role. Somebody independent, who neither holds nor granted it, keeps or revokes each with a reason; what nobody answers is revoked, and after each revocation access is computed anew to see that it is gone.',
        path: 'reviews',
      },
      {
        text: `There are ${countOf(open, 'open review')} and ${countOf(
          closed,
          'closed one',
        )}.`,
        path: 'reviews',
      },
      last
        ? {
            text: `The last, "${last.title}", closed at ${
              last.closedAt
            }: of ${countOf(last.items, 'role')} ${last.kept} kept and ${
              last.revoked
            } revoked, ${
              last.unanswered
            } for want of an answer; checked to have taken effect: ${
              last.verified
            }. SHA-256 ${last.closingHash}.`,
            path: `reviews/${last.id}`,
          }
        : { text: 'No review was closed yet.', path: 'reviews' },
      decisions,
      {
        text: `Emergency access needs a reason and a second factor, lasts an hour at most and blocks the next use until somebody else has reviewed it: ${uses.active} in force, ${uses.awaitingReview} awaiting review, ${uses.reviewed} reviewed.`,
        path: 'break-glass',
      },
    ];
  }
}
