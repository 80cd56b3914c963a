import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import {
  GATE_STATES,
  type GateState,
  type MatrixQuery,
  type RollUp,
  type Scope,
} from '@builder-insights/plugin-readiness-common';
import { scopeKeys } from '@builder-insights/plugin-readiness-node';
import type { Document, Filter } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import { DEBT_STATES } from '../domain/mine/isDebt';
import { EVERYTHING, ownerNode } from '../domain/board/RollUpMove';
import type { BoardDocument, CellsDocument } from './BoardDocument';
import { boardFilter } from './boardFilter';
import { parseTally } from './parseTally';
import type { RollUpDocument } from './RollUpSums';
import type { ScopeFilter } from './ScopeFilter';
import { toBoard, type ReadableBoard } from './toBoard';
import { toRollUp } from './toRollUp';

/** A scope with the states of its gates, without what they were judged by. */
export interface BoardLine extends Scope {
  ruleSetVersion: number;
  states: Partial<Record<string, GateState>>;
}

/** A page's place in the order of refs. */
export interface BoardPage {
  rows: BoardLine[];
  /** Give it as `after` for the next page; absent on the last. */
  next?: string;
}

const LINE = {
  ...{ scorecardId: 1, ref: 1, title: 1, ownerRef: 1, orgPath: 1 },
  ...{ kind: 1, type: 1, ruleSetVersion: 1, marks: 1 },
} as const;
const WITH_CELLS = [
  {
    $lookup: {
      from: 'board_cells',
      localField: '_id',
      foreignField: '_id',
      as: 'held',
    },
  },
];
type LineDocument = Pick<BoardDocument, keyof typeof LINE>;
type WholeDocument = BoardDocument & { held: CellsDocument[] };

/** Boards as somebody may see them: every read goes through one of these. */
export class ScopedBoards {
  static create(mongo: MongoService, scope: ScopeFilter): ScopedBoards {
    return new ScopedBoards(mongo, scope);
  }

  readonly #boards: MongoCollection<BoardDocument>;
  readonly #rollUps: MongoCollection<RollUpDocument>;
  readonly #scope: ScopeFilter;

  private constructor(mongo: MongoService, scope: ScopeFilter) {
    this.#boards = mongo.collection('boards');
    this.#rollUps = mongo.collection('rollups');
    this.#scope = scope;
  }

  /** One operation. Undefined too for one that is there but not for this reader. */
  async get(
    scorecardId: string,
    ref: string,
  ): Promise<ReadableBoard | undefined> {
    const [board] = await this.#whole({ _id: boardIdOf(scorecardId, ref) });
    return board;
  }

  /** The boards of an entity, one for each scorecard it is on, in one operation. */
  async boardsOf(ref: string): Promise<ReadableBoard[]> {
    return await this.#whole({ ref });
  }

  /** In the order of refs, in one operation. */
  async page(
    query: MatrixQuery & { scorecardId: string; limit: number; after?: string },
  ): Promise<BoardPage> {
    const { scorecardId, limit, after, ...rest } = query;
    const filter = boardFilter(scorecardId, rest, this.#scope);
    const found = await this.#boards
      .find<LineDocument>(
        { ...filter, ...(after !== undefined && { ref: { $gt: after } }) },
        { projection: LINE, batchSize: limit + 2 },
      )
      .sort({ ref: 1 })
      .limit(limit + 1)
      .toArray();
    const rows = found.slice(0, limit).map(toLine);
    return {
      rows,
      ...(found.length > limit && { next: rows[rows.length - 1].ref }),
    };
  }

  /** Over everything that meets the query, in one operation: of a roll-up where there is one that says just that. */
  async totals(scorecardId: string, query: MatrixQuery): Promise<RollUp> {
    const node = this.#scope.everything ? nodeOf(query) : undefined;
    if (node !== undefined) {
      const _id = `${scorecardId}|${node}`;
      const found = await this.#rollUps.findOne({ _id });
      const { byArea: tally = {}, scopes = 0 } = found ?? {};
      return toRollUp([{ tally, scopes, times: 1 }]);
    }
    const groups = await this.#boards
      .aggregate<{ _id: string; scopes: number }>(
        [
          { $match: boardFilter(scorecardId, query, this.#scope) },
          { $group: { _id: '$tally', scopes: { $sum: 1 } } },
        ],
        { batchSize: 100_000 },
      )
      .toArray();
    return toRollUp(
      groups.map(({ _id, scopes }) => ({
        ...{ tally: parseTally(_id), scopes, times: scopes },
      })),
    );
  }

  /** All that meet a query, in the order of refs, a few at a time in memory. */
  async *stream(
    scorecardId: string,
    query: MatrixQuery,
  ): AsyncGenerator<BoardLine> {
    const found = this.#boards
      .find<LineDocument>(boardFilter(scorecardId, query, this.#scope), {
        projection: LINE,
        batchSize: 500,
      })
      .sort({ ref: 1 });
    for await (const document of found) {
      yield toLine(document);
    }
  }

  /** All of a scorecard with what they were judged by, in the order of refs, a few at a time in memory. */
  async *all(scorecardId: string): AsyncGenerator<ReadableBoard> {
    const ids = { $gte: boardIdOf(scorecardId, ''), $lt: `${scorecardId}}` };
    const found = this.#boards.aggregate<WholeDocument>(
      this.#wholePipeline({ _id: ids }),
      { batchSize: 200 },
    );
    for await (const document of found) {
      yield toWhole(document);
    }
  }

  /**
   * Boards on which somebody may owe something: those they own with a gate that is not well or changes soon, those with
   * one of their gates not well, and those named. In one operation.
   */
  async owing(
    scorecardId: string,
    debts: {
      ownerRefs: readonly string[];
      gateIds: readonly string[];
      scopeRefs: readonly string[];
      soon: Date;
      limit: number;
    },
  ): Promise<ReadableBoard[]> {
    const { ownerRefs, gateIds, scopeRefs, soon, limit } = debts;
    const own = { $in: ownerRefs.map(scopeKeys.owner) };
    const marks = gateIds.flatMap(id =>
      DEBT_STATES.map(state => `${id}:${state}`),
    );
    const filter: Filter<BoardDocument> = {
      scorecardId,
      $or: [
        { keys: own, marks: { $in: [...DEBT_STATES] } },
        { keys: own, nextDueAt: { $lte: soon } },
        { marks: { $in: marks } },
        { ref: { $in: [...scopeRefs] } },
      ],
    };
    const found = await this.#boards
      .aggregate<WholeDocument>([
        { $match: this.#within(filter) },
        { $sort: { ref: 1 } },
        { $limit: limit },
        ...WITH_CELLS,
      ])
      .toArray();
    return found.map(toWhole);
  }

  /** How many boards of a scorecard there are for this reader. */
  async count(scorecardId: string): Promise<number> {
    return await this.#boards.countDocuments(
      boardFilter(scorecardId, {}, this.#scope),
    );
  }

  /** Those of the ids that are for this reader, by id. */
  async among(boardIds: readonly string[]): Promise<Map<string, BoardLine>> {
    const found = await this.#boards
      .find<LineDocument & { _id: string }>(
        this.#within({ _id: { $in: [...boardIds] } }),
        { projection: LINE, batchSize: boardIds.length + 1 },
      )
      .toArray();
    return new Map(found.map(one => [one._id, toLine(one)]));
  }

  async #whole(filter: Filter<BoardDocument>): Promise<ReadableBoard[]> {
    const found = await this.#boards
      .aggregate<WholeDocument>(this.#wholePipeline(filter))
      .toArray();
    return found.map(toWhole);
  }

  #wholePipeline(filter: Filter<BoardDocument>): Document[] {
    return [
      { $match: this.#within(filter) },
      { $sort: { _id: 1 } },
      ...WITH_CELLS,
    ];
  }

  #within(filter: Filter<BoardDocument>): Filter<BoardDocument> {
    const { everything, query } = this.#scope;
    const permitted: Document = everything ? {} : { $and: [query] };
    return { ...filter, ...permitted };
  }
}

function toWhole({ held, ...document }: WholeDocument): ReadableBoard {
  return toBoard(document, held[0]);
}

function toLine({ marks, ...line }: LineDocument): BoardLine {
  const { scorecardId, ref, title, kind, type, ownerRef } = line;
  const { orgPath, ruleSetVersion } = line;
  const states = marks.flatMap((mark): Array<[string, GateState]> => {
    const colon = mark.lastIndexOf(':');
    const state = GATE_STATES.find(one => one === mark.slice(colon + 1));
    return colon < 0 || !state ? [] : [[mark.slice(0, colon), state]];
  });
  return {
    ...{ scorecardId, ref, title, kind, orgPath, ruleSetVersion },
    ...(type !== undefined && { type }),
    ...(ownerRef !== undefined && { ownerRef }),
    states: Object.fromEntries(states),
  };
}

// The node that counts what a query asks for, if one does.
function nodeOf({ org, owner, ...others }: MatrixQuery): string | undefined {
  const isNarrower = Object.values(others).some(value => value !== undefined);
  if (isNarrower || (org !== undefined && owner !== undefined)) {
    return undefined;
  }
  return owner === undefined ? org ?? EVERYTHING : ownerNode(owner);
}
