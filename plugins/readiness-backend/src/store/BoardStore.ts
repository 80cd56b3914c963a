import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import type { BoardDocument } from './BoardDocument';
import { ScopedBoards } from './ScopedBoards';
import { EVERY_SCOPE, type ScopeFilter } from './ScopeFilter';

const FOLLOWED = {
  ...{ scorecardId: 1, ref: 1, title: 1, kind: 1, type: 1, ownerRef: 1 },
  ...{ orgPath: 1, stakeholders: 1, ruleSetVersion: 1 },
} as const;
type FollowedDocument = Pick<BoardDocument, keyof typeof FOLLOWED>;

/** The scopes of scorecards with the states of their gates. */
export class BoardStore {
  static create(mongo: MongoService): BoardStore {
    return new BoardStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #boards: MongoCollection<BoardDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#boards = mongo.collection('boards');
  }

  /** What a reader may see. */
  scopedTo(filter: ScopeFilter): ScopedBoards {
    return ScopedBoards.create(this.#mongo, filter);
  }

  /** Everything: for scheduled work, never for a request. */
  forTasks(): ScopedBoards {
    return this.scopedTo(EVERY_SCOPE);
  }

  /** What boards were last told by the catalog, and by which rules they are judged. */
  async followed(
    boardIds: readonly string[],
  ): Promise<Map<string, FollowedDocument>> {
    const found = await this.#boards
      .find<FollowedDocument & { _id: string }>(
        { _id: { $in: [...boardIds] } },
        { projection: FOLLOWED, batchSize: boardIds.length + 1 },
      )
      .toArray();
    return new Map(found.map(document => [document._id, document]));
  }

  /** Ids of boards that time has changed by `now`, the earliest first; of these only, or of all. */
  async due(
    now: Date,
    limit: number,
    only?: readonly string[],
  ): Promise<string[]> {
    const found = await this.#boards
      .find<Pick<BoardDocument, '_id'>>(
        { ...(only && { _id: { $in: [...only] } }), nextDueAt: { $lte: now } },
        { projection: { _id: 1 }, batchSize: limit + 1 },
      )
      .sort({ nextDueAt: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id }) => _id);
  }

  /** What permission rules look at, for boards named by `boardIdOf`; in the order asked. */
  async readersOf(
    boardIds: readonly string[],
  ): Promise<Array<ReadableScope | undefined>> {
    const found = await this.#boards
      .find<Pick<BoardDocument, '_id' | 'keys'>>(
        { _id: { $in: [...boardIds] } },
        { projection: { keys: 1 } },
      )
      .toArray();
    const byId = new Map(found.map(({ _id, keys }) => [_id, { keys }]));
    return boardIds.map(id => byId.get(id));
  }

  /** Ids of all boards of a scorecard. */
  async idsOf(scorecardId: string): Promise<string[]> {
    const found = await this.#boards
      .find<Pick<BoardDocument, '_id'>>(
        { scorecardId },
        { projection: { _id: 1 }, batchSize: 10_000 },
      )
      .sort({ ref: 1 })
      .toArray();
    return found.map(({ _id }) => _id);
  }
}
