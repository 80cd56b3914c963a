import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { BoardDocument } from './BoardDocument';

/** Since when the catalog does not have the scopes of boards that are still there. */
export class MissingScopes {
  static create(mongo: MongoService): MissingScopes {
    return new MissingScopes(mongo);
  }

  readonly #boards: MongoCollection<BoardDocument>;

  private constructor(mongo: MongoService) {
    this.#boards = mongo.collection('boards');
  }

  /** By ref, of one scorecard. */
  async of(scorecardId: string): Promise<Map<string, Date>> {
    const found = await this.#boards
      .find<Pick<BoardDocument, 'ref' | 'missingSince'>>(
        { scorecardId, missingSince: { $exists: true } },
        { projection: { ref: 1, missingSince: 1 }, batchSize: 10_000 },
      )
      .toArray();
    return new Map(
      found.flatMap(({ ref, missingSince }) =>
        missingSince ? [[ref, missingSince] as const] : [],
      ),
    );
  }

  async begin(
    scorecardId: string,
    refs: readonly string[],
    at: Date,
  ): Promise<void> {
    await this.#update(scorecardId, refs, { $set: { missingSince: at } });
  }

  async end(scorecardId: string, refs: readonly string[]): Promise<void> {
    await this.#update(scorecardId, refs, { $unset: { missingSince: true } });
  }

  async #update(
    scorecardId: string,
    refs: readonly string[],
    update: Parameters<MongoCollection<BoardDocument>['updateMany']>[1],
  ): Promise<void> {
    if (refs.length > 0) {
      const ids = refs.map(ref => boardIdOf(scorecardId, ref));
      await this.#boards.updateMany({ _id: { $in: ids } }, update);
    }
  }
}
