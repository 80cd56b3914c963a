import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import { countItems } from '../store/reviewCounts';
import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewStore } from '../store/ReviewStore';
import { closingHashOf } from './closingHashOf';
import { hashOf } from './hashOf';
import { noReview } from './noReview';
import type { ReviewRemediation } from './ReviewRemediation';
import { toReviewOutcome } from './toReviewOutcome';

/** Who closes what is overdue when nobody does. */
const SYSTEM = 'system';
/** Longer than closing ever takes, so that only what was interrupted is taken over. */
const ABANDONED_MS = 10 * 60_000;

interface Parts {
  auditor: AuditorService;
  logger: LoggerService;
  remediation: ReviewRemediation;
  store: ReviewStore;
  now: () => Date;
}

/**
 * Closes reviews: takes no more decisions, revokes what was to be revoked and what nobody answered, looks whether it
 * is gone, and seals the outcome with a hash.
 */
export class ReviewClosing {
  static create(parts: Parts): ReviewClosing {
    return new ReviewClosing(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws NotFoundError, ConflictError when it is closed, being closed, or not due while somebody has to answer */
  async close(id: string, by: string): Promise<{ closingHash: string }> {
    const { now, remediation, store } = this.#parts;
    const at = now();
    await this.#assertAnswered(id, at);
    const review = await store.takeForClosing(id, {
      by,
      at,
      abandonedBefore: abandonedBefore(at),
    });
    if (!review) {
      throw await this.#whyNot(id);
    }
    const items = await store.items(id);
    const remediations = await remediation.carryOut(review, items, { by, now });
    for (const [index, { _id }] of items.entries()) {
      await store.recordRemediation(_id, remediations[index]);
    }
    return await this.#seal(review, by);
  }

  /** Closes what is due, one after the other; one that cannot be closed does not keep the others from it. */
  async closeOverdue(): Promise<void> {
    const { auditor, logger, now, store } = this.#parts;
    const at = now();
    const ids = await store.toBeClosed({
      now: at,
      abandonedBefore: abandonedBefore(at),
    });
    for (const id of ids) {
      try {
        await withAudit(
          auditor,
          {
            eventId: 'review-close',
            severityLevel: 'high',
            meta: { target: id, overdue: true },
          },
          () => this.close(id, SYSTEM),
          ({ closingHash }) => ({ closingHash }),
        );
      } catch (error) {
        logger.warn(`The overdue review ${id} could not be closed: ${error}`);
      }
    }
  }

  /** No answer revokes, so everybody gets the time they were promised. Answers only ever become more. */
  async #assertAnswered(id: string, at: Date): Promise<void> {
    const { store } = this.#parts;
    const review = await store.find(id);
    if (review?.state !== 'open' || review.dueAt <= at) {
      return;
    }
    const { items, unanswered } = countItems(await store.items(id));
    if (unanswered > 0) {
      throw new ConflictError(
        `Review "${
          review.title
        }" has ${unanswered} of ${items} items without an answer, which would revoke them; their reviewers have until ${review.dueAt.toISOString()}, close it then or when all have answered`,
      );
    }
  }

  /** What was stored is read again, so that the hash is over what is there and not over what was meant. */
  async #seal(review: ReviewDocument, closedBy: string) {
    const { now, store } = this.#parts;
    const items = await store.items(review._id);
    const closedAt = now();
    const closingHash = closingHashOf({ ...review, closedBy, closedAt }, items);
    const outcomeHashes = Object.fromEntries(
      items.map(item => [item.frozen.id, hashOf(toReviewOutcome(item))]),
    );
    const isClosed = await store.close(review, {
      closedBy,
      closedAt,
      closingHash,
      outcomeHashes,
    });
    if (!isClosed) {
      throw new ConflictError(
        `Review ${review._id} was closed by somebody else in the meantime; load it again`,
      );
    }
    return { closingHash };
  }

  async #whyNot(id: string) {
    const review = await this.#parts.store.find(id);
    if (!review) {
      return noReview(id);
    }
    return new ConflictError(
      review.state === 'closed'
        ? `Review ${id} was closed by ${review.closedBy} already`
        : `Review ${id} is being closed by ${review.closing?.by}; load it again in a minute`,
    );
  }
}

function abandonedBefore(at: Date): Date {
  return new Date(at.getTime() - ABANDONED_MS);
}
