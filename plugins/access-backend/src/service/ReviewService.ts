import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  type Attachment,
  withAudit,
} from '@builder-insights/backend-operations';
import {
  accessReviewManagePermission,
  accessReviewReadPermission,
  type AccessReview,
  type AccessReviewDetail,
  type AccessReviewRequest,
  type ReviewDecisionRequest,
} from '@builder-insights/plugin-access-common';
import { countItems } from '../store/reviewCounts';
import type { ReviewSight, ReviewStore } from '../store/ReviewStore';
import { toReview } from '../store/toReview';
import { toReviewItem } from '../store/toReviewItem';
import type { AccessAuthorizer } from './AccessAuthorizer';
import type { ReviewFacts } from './EvidenceFacts';
import { noReview } from './noReview';
import type { ReviewClosing } from './ReviewClosing';
import type { ReviewDecisions } from './ReviewDecisions';
import { reviewDifferences } from './reviewDifferences';
import { reviewEvidence, type EvidenceFormat } from './reviewEvidence';
import type { ReviewOpening } from './ReviewOpening';

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  closing: ReviewClosing;
  decisions: ReviewDecisions;
  opening: ReviewOpening;
  store: ReviewStore;
  now: () => Date;
}

interface Caller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/**
 * Reviews of access.
 *
 * @remarks
 * Those who may read reviews see everything. Everybody else sees the items they are to decide, and counts, text and
 * errors tell them nothing of others. Opening and closing decide nothing: who may open a review may close it too, also
 * when a role of theirs is in it, for only its reviewer can keep that.
 */
export class ReviewService implements ReviewFacts {
  static create(parts: Parts): ReviewService {
    return new ReviewService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Newest first. */
  async list(caller: Caller): Promise<AccessReview[]> {
    const sight = await this.#sightOf(caller);
    const reviews = await this.#parts.store.list(sight);
    return reviews.map(review => inSight(review, sight));
  }

  /** @throws NotFoundError, also for one in which the caller has nothing to decide */
  async get(id: string, caller: Caller): Promise<AccessReviewDetail> {
    return await this.#detail(id, await this.#sightOf(caller));
  }

  /** @throws NotAllowedError, InputError, ConflictError */
  async open(
    request: AccessReviewRequest,
    caller: Caller,
  ): Promise<AccessReview> {
    const { auditor, authorizer, opening, now } = this.#parts;
    return await withAudit(
      auditor,
      { eventId: 'review-open', severityLevel: 'high', meta: { ...request } },
      async () => {
        await authorizer.demand(accessReviewManagePermission, caller);
        return await opening.open(request, { by: refOf(caller), at: now() });
      },
      ({ id, populationHash, counts }) => ({
        target: id,
        populationHash,
        items: counts.items,
      }),
    );
  }

  /** @throws NotFoundError, NotAllowedError, ConflictError when it is over, or somebody decided in between */
  async decide(
    id: string,
    itemId: string,
    request: ReviewDecisionRequest,
    caller: Caller,
  ): Promise<AccessReviewDetail> {
    const { auditor, decisions } = this.#parts;
    const sight = await withAudit(
      auditor,
      {
        eventId: 'review-decide',
        severityLevel: 'high',
        meta: { target: `${id}/${itemId}`, ...request },
      },
      async () => {
        const by = refOf(caller);
        const seen = await this.#sightOf(caller);
        await decisions.decide({ id, itemId, ...request, by, sight: seen });
        return seen;
      },
    );
    return await this.#detail(id, sight);
  }

  /** No answer counts as revoke, once it is due. @throws NotAllowedError, NotFoundError, ConflictError */
  async close(id: string, caller: Caller): Promise<AccessReviewDetail> {
    const { auditor, authorizer, closing } = this.#parts;
    await withAudit(
      auditor,
      { eventId: 'review-close', severityLevel: 'high', meta: { target: id } },
      async () => {
        await authorizer.demand(accessReviewManagePermission, caller);
        return await closing.close(id, refOf(caller));
      },
      ({ closingHash }) => ({ closingHash }),
    );
    // Who may close a review sees what came of it, even where their own role ended with it.
    return await this.#detail(id, {});
  }

  /** @throws NotAllowedError, NotFoundError */
  async evidence(
    id: string,
    format: EvidenceFormat,
    caller: Caller,
  ): Promise<Attachment> {
    const { auditor, authorizer, now } = this.#parts;
    const file = await withAudit(
      auditor,
      {
        eventId: 'review-export',
        severityLevel: 'high',
        meta: { target: id, format },
      },
      async () => {
        await authorizer.demand(accessReviewReadPermission, caller);
        const [review, items] = await this.#whole(id);
        const exported = { by: refOf(caller), at: now() };
        return reviewEvidence(review, items, exported)[format];
      },
      ({ name, sha256 }) => ({ file: name, sha256 }),
    );
    const { name: fileName, contentType, text } = file;
    return { fileName, contentType, chunks: [text] };
  }

  async reviewFacts() {
    const reviews = await this.#parts.store.list({});
    const closed = reviews.filter(({ state }) => state === 'closed');
    const [last] = [...closed].sort((a, b) =>
      (a.closedAt ?? '') < (b.closedAt ?? '') ? 1 : -1,
    );
    return {
      open: reviews.length - closed.length,
      closed: closed.length,
      ...(last?.closedAt &&
        last.closingHash && {
          last: {
            id: last.id,
            title: last.title,
            closedAt: last.closedAt,
            closingHash: last.closingHash,
            ...last.counts,
          },
        }),
    };
  }

  async #detail(id: string, sight: ReviewSight): Promise<AccessReviewDetail> {
    const { store } = this.#parts;
    const [review, items] = await Promise.all([
      store.find(id),
      store.items(id, sight),
    ]);
    if (!review || (sight.reviewerRef !== undefined && items.length === 0)) {
      throw noReview(id);
    }
    return {
      review: inSight(toReview(review, countItems(items)), sight),
      items: items.map(toReviewItem),
      integrity:
        sight.reviewerRef === undefined ? reviewDifferences(review, items) : [],
    };
  }

  async #whole(id: string) {
    const { store } = this.#parts;
    const [review, items] = await Promise.all([
      store.find(id),
      store.items(id),
    ]);
    if (!review) {
      throw noReview(id);
    }
    return [review, items] as const;
  }

  async #sightOf(caller: Caller): Promise<ReviewSight> {
    const readsAll = await this.#parts.authorizer.allows(
      accessReviewReadPermission,
      caller,
    );
    return readsAll ? {} : { reviewerRef: refOf(caller) };
  }
}

function refOf({ credentials }: Caller): string {
  return credentials.principal.userEntityRef;
}

/** Completeness counts what only those who see everything may know of. */
function inSight(review: AccessReview, sight: ReviewSight): AccessReview {
  const { completeness, ...rest } = review;
  return sight.reviewerRef === undefined ? review : rest;
}
