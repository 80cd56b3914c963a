import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { AccessReview } from '@builder-insights/plugin-access-common';
import type { ReviewDocument } from './ReviewDocument';
import type { ReviewItemDocument } from './ReviewItemDocument';
import { reviewCountStages, toCounts, type CountRow } from './reviewCounts';
import { reviewMigrations } from './reviewMigrations';
import { toReview } from './toReview';

const MOST_LISTED = 100;

/** Which items somebody may see: all of them, or those they are to decide. */
export interface ReviewSight {
  reviewerRef?: string;
}

/** Reviews with their items; what was frozen is written once and never again. */
export class ReviewStore {
  static async create(mongo: MongoService): Promise<ReviewStore> {
    await mongo.migrate(reviewMigrations);
    return new ReviewStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #reviews: MongoCollection<ReviewDocument>;
  readonly #items: MongoCollection<ReviewItemDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#reviews = mongo.collection('access_reviews');
    this.#items = mongo.collection('access_review_items');
  }

  /** Stores a review with all of its items, or nothing. */
  async insert(
    review: ReviewDocument,
    items: ReviewItemDocument[],
  ): Promise<void> {
    await this.#mongo.withTransaction(async session => {
      await this.#reviews.insertOne(review, { session });
      await this.#items.insertMany(items, { session });
    });
  }

  /** Newest first; those with an item that is in sight. */
  async list({ reviewerRef }: ReviewSight): Promise<AccessReview[]> {
    const ids =
      reviewerRef === undefined
        ? undefined
        : await this.#items.distinct('reviewId', { reviewerRef });
    const reviews = await this.#reviews
      .find(ids ? { _id: { $in: ids } } : {})
      .sort({ openedAt: -1 })
      .limit(MOST_LISTED)
      .toArray();
    const rows = await this.#items
      .aggregate<CountRow>(
        reviewCountStages(
          reviews.map(({ _id }) => _id),
          reviewerRef,
        ),
      )
      .toArray();
    return reviews.map(review => toReview(review, toCounts(rows, review._id)));
  }

  async find(id: string): Promise<ReviewDocument | undefined> {
    return (await this.#reviews.findOne({ _id: id })) ?? undefined;
  }

  /** In the order of the population. */
  async items(
    reviewId: string,
    { reviewerRef }: ReviewSight = {},
  ): Promise<ReviewItemDocument[]> {
    return await this.#items
      .find({
        reviewId,
        ...(reviewerRef !== undefined && { reviewerRef }),
      })
      .sort({ _id: 1 })
      .toArray();
  }

  /**
   * Adds a decision, if the review is open and not due yet, the item is the decider's and nobody decided in between.
   *
   * @returns whether it was added
   */
  async decide(
    item: Pick<ReviewItemDocument, '_id' | 'reviewId' | 'revision'>,
    event: ReviewItemDocument['history'][number],
  ): Promise<boolean> {
    return await this.#mongo.withTransaction(async session => {
      // Writing to the review makes closing it at the same moment a conflict: a decision is in the closing hash or not
      // made at all.
      const review = await this.#reviews.updateOne(
        { _id: item.reviewId, state: 'open', dueAt: { $gt: event.at } },
        { $inc: { revision: 1 } },
        { session },
      );
      if (review.matchedCount === 0) {
        return false;
      }
      const decided = await this.#items.updateOne(
        { _id: item._id, reviewerRef: event.by, revision: item.revision },
        {
          $set: { decision: event.decision },
          $push: { history: event },
          $inc: { revision: 1 },
        },
        { session },
      );
      return decided.matchedCount === 1;
    });
  }

  /**
   * Takes a review for closing: from then on nobody decides.
   *
   * @param act.abandonedBefore - closing that began earlier was interrupted and may be taken over
   * @returns undefined when somebody else has it, or it is closed
   */
  async takeForClosing(
    id: string,
    act: { by: string; at: Date; abandonedBefore: Date },
  ): Promise<ReviewDocument | undefined> {
    const { by, at, abandonedBefore } = act;
    const review = await this.#reviews.findOneAndUpdate(
      {
        _id: id,
        $or: [
          { state: 'open' },
          { state: 'closing', 'closing.at': { $lt: abandonedBefore } },
        ],
      },
      {
        $set: { state: 'closing', closing: { by, at } },
        $inc: { revision: 1 },
      },
      { returnDocument: 'after' },
    );
    return review ?? undefined;
  }

  async recordRemediation(
    itemId: string,
    remediation: NonNullable<ReviewItemDocument['remediation']>,
  ): Promise<void> {
    await this.#items.updateOne({ _id: itemId }, { $set: { remediation } });
  }

  /** @returns whether it was closed; not when somebody has taken closing over */
  async close(
    taken: Pick<ReviewDocument, '_id' | 'revision'>,
    closed: Required<
      Pick<
        ReviewDocument,
        'closedBy' | 'closedAt' | 'closingHash' | 'outcomeHashes'
      >
    >,
  ): Promise<boolean> {
    const { matchedCount } = await this.#reviews.updateOne(
      { _id: taken._id, state: 'closing', revision: taken.revision },
      {
        $set: { state: 'closed', ...closed },
        $unset: { closing: '' },
        $inc: { revision: 1 },
      },
    );
    return matchedCount === 1;
  }

  /**
   * Ids of reviews that are due, and of those whose closing was interrupted.
   *
   * @param options.abandonedBefore - closing that began earlier was interrupted
   */
  async toBeClosed(options: {
    now: Date;
    abandonedBefore: Date;
  }): Promise<string[]> {
    const { now, abandonedBefore } = options;
    return await this.#reviews.distinct('_id', {
      $or: [
        { state: 'open', dueAt: { $lte: now } },
        { state: 'closing', 'closing.at': { $lt: abandonedBefore } },
      ],
    });
  }
}
