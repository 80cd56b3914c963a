import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { Evidence } from '@builder-insights/plugin-readiness-common';
import type { ClientSession } from 'mongodb';
import { groupsOf } from '../domain/groupsOf';
import type { BoardDocument, CellsDocument } from './BoardDocument';
import type { EvidenceDocument } from './EvidenceDocument';
import type { HeldBoard, LedgerHoldings } from './LedgerEntry';
import type { PushDocument } from './PushDocument';
import { toBoard } from './toBoard';
import type { WaiverDocument } from './WaiverDocument';

/** What a change needs to know. */
export interface LedgerReading {
  boardIds: readonly string[];
  pushIds?: readonly string[];
  waiverIds?: readonly string[];
  /** What was last known of boards that are not there, too. */
  withEvidence?: boolean;
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
  readonly #evidence: MongoCollection<EvidenceDocument>;

  private constructor(mongo: MongoService) {
    this.#boards = mongo.collection('boards');
    this.#cells = mongo.collection('board_cells');
    this.#waivers = mongo.collection('waivers');
    this.#pushes = mongo.collection('pushes');
    this.#evidence = mongo.collection('evidence');
  }

  async read(
    reading: LedgerReading,
    session: ClientSession,
  ): Promise<LedgerHoldings> {
    const { boardIds, pushIds = [], waiverIds = [] } = reading;
    const boards = await this.#read(boardIds, session);
    const absent = reading.withEvidence
      ? boardIds.filter(id => !boards.has(id))
      : [];
    const pushes =
      pushIds.length === 0
        ? []
        : await this.#pushes.find(among(pushIds), { session }).toArray();
    const waivers =
      waiverIds.length === 0
        ? []
        : await this.#waivers.find(among(waiverIds), { session }).toArray();
    return {
      boards,
      evidence: await this.#lastKnown(absent, session),
      pushes: new Map(pushes.map(push => [push._id, push])),
      waivers: new Map(waivers.map(({ _id, waiver }) => [_id, waiver])),
    };
  }

  async #lastKnown(
    boardIds: readonly string[],
    session: ClientSession,
  ): Promise<Map<string, Evidence[]>> {
    const last = new Map<string, { boardId: string; evidence: Evidence }>();
    if (boardIds.length > 0) {
      const found = this.#evidence
        .find({ boardId: { $in: [...boardIds] } }, { session })
        .sort({ collectedAt: 1 });
      for await (const { boardId, gateId, evidence } of found) {
        const key = [boardId, gateId, evidence.channel].join('|');
        last.set(key, { boardId, evidence });
      }
    }
    const byBoard = groupsOf(last.values(), ({ boardId }) => boardId);
    return new Map(
      [...byBoard].map(([id, all]) => [id, all.map(one => one.evidence)]),
    );
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
    const cellsById = new Map(cells.map(one => [one._id, one]));
    const waiversById = groupsOf(waivers, ({ boardId }) => boardId);
    return new Map(
      boards.map(document => {
        const { _id, stakeholders } = document;
        const open = waiversById.get(_id) ?? [];
        return [
          _id,
          {
            board: toBoard(document, cellsById.get(_id)),
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
