import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';

interface NoticeDocument {
  /** What was said to whom. */
  _id: string;
  at: Date;
}

/** What owners were told, so that nobody is told the same twice. */
export class NoticeStore {
  static create(mongo: MongoService): NoticeStore {
    return new NoticeStore(mongo);
  }

  readonly #notices: MongoCollection<NoticeDocument>;

  private constructor(mongo: MongoService) {
    this.#notices = mongo.collection('notices');
  }

  /** Those of the ids that were not told yet. */
  async untold(ids: readonly string[]): Promise<string[]> {
    const found = await this.#notices
      .find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 })
      .toArray();
    const told = new Set(found.map(({ _id }) => _id));
    return ids.filter(id => !told.has(id));
  }

  async remember(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length > 0) {
      await this.#notices.bulkWrite(
        [...new Set(ids)].map(_id => ({
          updateOne: {
            filter: { _id },
            update: { $setOnInsert: { at } },
            upsert: true,
          },
        })),
      );
    }
  }
}
