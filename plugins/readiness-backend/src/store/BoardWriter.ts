import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { ClientSession, Document } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { BoardDocument, CellsDocument } from './BoardDocument';
import type { BoardWrite } from './LedgerEntry';
import { OvertakenError } from './OvertakenError';
import { replacement } from './replacement';
import { toBoardDocument } from './toBoardDocument';

/** Writes boards: what lists and totals read, and apart from it what the gates were judged by. */
export class BoardWriter {
  static create(mongo: MongoService): BoardWriter {
    return new BoardWriter(mongo);
  }

  readonly #boards: MongoCollection<BoardDocument>;
  readonly #cells: MongoCollection<CellsDocument>;

  private constructor(mongo: MongoService) {
    this.#boards = mongo.collection('boards');
    this.#cells = mongo.collection('board_cells');
  }

  /** @throws OvertakenError when one of them is not as it was read any more */
  async write(
    boards: readonly BoardWrite[],
    session: ClientSession,
  ): Promise<void> {
    // In one order, so that two writers never wait for each other crosswise.
    const writes = boards
      .map(one => ({
        ...one,
        _id: boardIdOf(one.board.scorecardId, one.board.ref),
      }))
      .sort((a, b) => (a._id < b._id ? -1 : 1));
    await this.#add(
      writes.filter(({ isNew }) => isNew),
      session,
    );
    await this.#change(
      writes.filter(({ isNew }) => !isNew),
      session,
    );
  }

  async remove(boardIds: readonly string[], session: ClientSession) {
    if (boardIds.length > 0) {
      const ids = { $in: [...boardIds] };
      await this.#boards.deleteMany({ _id: ids }, { session });
      await this.#cells.deleteMany({ _id: ids }, { session });
    }
  }

  async #add(
    writes: ReadonlyArray<BoardWrite & { _id: string }>,
    session: ClientSession,
  ): Promise<void> {
    if (writes.length > 0) {
      const options = { session, ignoreUndefined: true };
      await this.#boards.insertMany(writes.map(toNext), options);
      await this.#cells.insertMany(
        writes.map(({ _id, board }) => ({ _id, cells: toCells(board) })),
        options,
      );
    }
  }

  async #change(
    writes: ReadonlyArray<BoardWrite & { _id: string }>,
    session: ClientSession,
  ): Promise<void> {
    if (writes.length === 0) {
      return;
    }
    const options = { session, ignoreUndefined: true };
    const { matchedCount } = await this.#boards.bulkWrite(
      writes.map(one => ({
        updateOne: {
          filter: { _id: one._id, revision: one.board.revision },
          update: one.isRefresh ? toRefresh(one) : toChange(one),
        },
      })),
      options,
    );
    if (matchedCount < writes.length) {
      throw new OvertakenError();
    }
    await this.#cells.bulkWrite(
      writes.map(({ _id, board }) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { cells: toCells(board) } },
        },
      })),
      options,
    );
  }
}

function toCells({ cells }: BoardWrite['board']): string {
  return JSON.stringify(cells);
}

function toNext(one: BoardWrite): BoardDocument {
  const { board } = one;
  return toBoardDocument({ ...board, revision: board.revision + 1 }, one);
}

function toChange(one: BoardWrite): Document {
  return replacement(toNext(one), ['type', 'ownerRef', 'nextDueAt']);
}

function toRefresh({ board, nextDueAt }: BoardWrite): Document {
  const revision = board.revision + 1;
  return nextDueAt
    ? { $set: { revision, nextDueAt } }
    : { $set: { revision }, $unset: { nextDueAt: '' } };
}
