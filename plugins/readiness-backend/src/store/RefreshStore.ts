import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';

interface RefreshDocument {
  /** The board's. */
  _id: string;
  at: Date;
}

/** When boards were last looked at on somebody's wish. */
export class RefreshStore {
  static create(mongo: MongoService): RefreshStore {
    return new RefreshStore(mongo);
  }

  readonly #refreshes: MongoCollection<RefreshDocument>;

  private constructor(mongo: MongoService) {
    this.#refreshes = mongo.collection('refreshes');
  }

  /**
   * Takes the turn to look at a board, if the last one is long enough ago.
   *
   * @returns how many seconds one has to wait: 0 for who has the turn
   */
  async takeTurn(
    boardId: string,
    { now, everySeconds }: { now: Date; everySeconds: number },
  ): Promise<number> {
    const every = everySeconds * 1000;
    try {
      await this.#refreshes.updateOne(
        { _id: boardId, at: { $lte: new Date(now.getTime() - every) } },
        { $set: { at: now } },
        { upsert: true },
      );
      return 0;
    } catch (error) {
      // It is there but too young, and inserting another is refused.
      if (!isDuplicateKeyError(error)) {
        throw error;
      }
      const last = await this.#refreshes.findOne({ _id: boardId });
      const since = now.getTime() - (last?.at.getTime() ?? now.getTime());
      return Math.max(1, Math.ceil((every - since) / 1000));
    }
  }
}
