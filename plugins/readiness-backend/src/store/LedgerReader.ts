import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { ClientSession } from 'mongodb';
import { groupsOf } from '../domain/groupsOf';
import type { BoardDocument, CellsDocument } from './BoardDocument';
import type { HeldBoard, LedgerHoldings } from './LedgerEntry';
import type { PushDocument } from './PushDocument';
import { toBoard } from './toBoard';
import type { WaiverDocument } from './WaiverDocument';

/** What a change needs to know. */
export interface LedgerReading {
  boardIds: readonly string[];
  pushIds?: readonly string[];
  waiverIds?: readonly string[];
}

/** Reads what a change is about to touch, in its transaction. */
export class LedgerReader {
  static create(mongo: MongoService): LedgerReader {
    return new LedgerReader(mongo);
  }

  readonly #boards: MongoCollection<BoardDocument>;
  readonly #cells: MongoCollection<CellsDocument>;
  readonly #waivers: MongoCollection<WaiverDocument>;
  readonly #pushes: MongoCollection<PushDocument>;

  private constructor(mongo: MongoService) {
    this.#boards = mongo.collection('boards');
    this.#cells = mongo.collection('board_cells');
    this.#waivers = mongo.collection('waivers');
    this.#pushes = mongo.collection('pushes');
  }

  async read(
    { boardIds, pushIds = [], waiverIds = [] }: LedgerReading,
    session: ClientSession,
  ): Promise<LedgerHoldings> {
    const pushes =
      pushIds.length === 0
        ? []
        : await this.#pushes.find(among(pushIds), { session }).toArray();
    const waivers =
      waiverIds.length === 0
        ? []
        : await this.#waivers.find(among(waiverIds), { session }).toArray();
    return {
      boards: await this.#read(boardIds, session),
      pushes: new Map(pushes.map(push => [push._id, push])),
      waivers: new Map(waivers.map(({ _id, waiver }) => [_id, waiver])),
    };
  }

  async #read(
    boardIds: readonly string[],
    session: ClientSession,
  ): Promise<Map<string, HeldBoard>> {
    const ids = among(boardIds);
    const boards = await this.#boards.find(ids, { session }).toArray();
    const cells = await this.#cells.find(ids, { session }).toArray();
    const waivers = await this.#waivers
      .find(
        { boardId: ids._id, status: { $in: ['requested', 'approved'] } },
        { session },
      )
      .toArray();
    const cellsById = new Map(cells.map(one => [one._id, one.cells]));
    const waiversById = groupsOf(waivers, ({ boardId }) => boardId);
    return new Map(
      boards.map(document => {
        const { _id, stakeholders } = document;
        const open = waiversById.get(_id) ?? [];
        return [
          _id,
          {
            board: toBoard(document, cellsById.get(_id) ?? []),
            stakeholders,
            waivers: open.map(({ waiver }) => waiver),
          },
        ];
      }),
    );
  }
}

function among(ids: readonly string[]): { _id: { $in: string[] } } {
  return { _id: { $in: [...ids] } };
}
