import { randomUUID } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  AccessReview,
  AccessReviewRequest,
} from '@builder-insights/plugin-access-common';
import { assignReviewers } from '../domain/assignReviewers';
import { itemIdAt } from '../domain/itemIdAt';
import type {
  FrozenReviewItem,
  ReviewPopulation,
} from '../domain/reviewPopulation';
import { countItems } from '../store/reviewCounts';
import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import type { ReviewStore } from '../store/ReviewStore';
import { toReview } from '../store/toReview';
import type { Census, ReviewCensus } from './ReviewCensus';
import { hashOf } from './hashOf';

const DAY_MS = 86_400_000;
/** Whoever has to decide gets at least this long. */
const LEAST_DAYS = 1;
const MOST_DAYS = 90;

/** Opens reviews: takes the population, gives each item its reviewer and freezes both. */
export class ReviewOpening {
  static create(parts: {
    census: ReviewCensus;
    store: ReviewStore;
  }): ReviewOpening {
    return new ReviewOpening(parts.census, parts.store);
  }

  readonly #census: ReviewCensus;
  readonly #store: ReviewStore;

  private constructor(census: ReviewCensus, store: ReviewStore) {
    this.#census = census;
    this.#store = store;
  }

  /** @throws InputError, ConflictError with a sentence when nobody independent can decide about a role */
  async open(
    request: AccessReviewRequest,
    act: { by: string; at: Date },
  ): Promise<AccessReview> {
    assertDue(request.dueAt, act.at);
    const census = await this.#census.take([request.fallbackReviewerRef]);
    const population: ReviewPopulation = {
      ...request,
      reviewId: randomUUID(),
      openedBy: act.by,
      openedAt: act.at.toISOString(),
      orgSnapshotId: census.basis.snapshotId,
      orgSnapshotHash: census.basis.hash,
      completeness: census.completeness,
      items: freeze(census, request.fallbackReviewerRef),
    };
    const review = toDocument(population);
    const items = population.items.map(item =>
      toItemDocument(review._id, item),
    );
    await this.#store.insert(review, items);
    return toReview(review, countItems(items));
  }
}

function assertDue(dueAt: string, now: Date): void {
  const days = (Date.parse(dueAt) - now.getTime()) / DAY_MS;
  if (!(days >= LEAST_DAYS && days <= MOST_DAYS)) {
    throw new InputError(
      `dueAt is '${dueAt}'; choose a time at least 24 hours and at most ${MOST_DAYS} days ahead`,
    );
  }
}

function freeze(
  census: Census,
  fallbackReviewerRef: string,
): FrozenReviewItem[] {
  const { org, roles, leads } = census;
  if (roles.length === 0) {
    throw new ConflictError(
      'Nobody holds a role that goes beyond membership, so there is nothing to review',
    );
  }
  assertFallback(census, fallbackReviewerRef);
  const assigned = assignReviewers(roles, { org, leads, fallbackReviewerRef });
  return roles.map((role, index) => {
    const assignment = assigned[index];
    if (typeof assignment === 'string') {
      throw new InputError(`${assignment}; choose another fallback reviewer`);
    }
    return { id: itemIdAt(index), ...role, ...assignment };
  });
}

function assertFallback({ org, roles }: Census, fallback: string): void {
  if (!org.groupsOf(fallback)) {
    throw new InputError(
      `The organisation does not have the fallback reviewer '${fallback}'; choose somebody it has`,
    );
  }
  const held = roles.find(({ userRef }) => userRef === fallback);
  if (held) {
    throw new InputError(
      `The fallback reviewer '${fallback}' holds the role ${held.role}, which is under review; choose somebody who holds none`,
    );
  }
}

function toDocument(population: ReviewPopulation): ReviewDocument {
  const { reviewId, openedAt, dueAt, items, ...fields } = population;
  return {
    _id: reviewId,
    ...fields,
    state: 'open',
    openedAt: new Date(openedAt),
    dueAt: new Date(dueAt),
    populationHash: hashOf(population),
    itemHashes: items.map(hashOf),
    revision: 1,
  };
}

function toItemDocument(
  reviewId: string,
  frozen: FrozenReviewItem,
): ReviewItemDocument {
  return {
    _id: `${reviewId}/${frozen.id}`,
    reviewId,
    reviewerRef: frozen.reviewerRef,
    frozen,
    decision: 'none',
    history: [],
    revision: 1,
  };
}
