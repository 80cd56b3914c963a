import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import { canonicalJson } from '@builder-insights/backend-operations';
import { dayOf } from '@builder-insights/plugin-readiness-common';
import { nodesOf } from '../domain/board/RollUpMove';
import type { BoardDocument } from './BoardDocument';
import { parseTally } from './parseTally';
import {
  RollUpSums,
  type RollUpDayDocument,
  type RollUpDocument,
  type RollUpWrites,
} from './RollUpSums';

const MOST_ATTEMPTS = 5;
const COUNTED = { orgPath: 1, ownerRef: 1, tally: 1 } as const;
type CountedDocument = Pick<BoardDocument, keyof typeof COUNTED>;

/** Counts the boards of a scorecard anew, and makes good what its roll-ups say differently. */
export class RollUpRecount {
  static create(mongo: MongoService): RollUpRecount {
    return new RollUpRecount(mongo);
  }

  readonly #boards: MongoCollection<BoardDocument>;
  readonly #rollUps: MongoCollection<RollUpDocument>;
  readonly #days: MongoCollection<RollUpDayDocument>;

  private constructor(mongo: MongoService) {
    this.#boards = mongo.collection('boards');
    this.#rollUps = mongo.collection('rollups');
    this.#days = mongo.collection('rollup_days');
  }

  /** @returns how many roll-ups were wrong; undefined when boards changed all the while, so that nobody could tell */
  async repair(scorecardId: string, now: Date): Promise<number | undefined> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const before = await this.#kept(scorecardId);
      const writes = await this.#differences(scorecardId, before, dayOf(now));
      const after = await this.#kept(scorecardId);
      // What boards count as never changes without the roll-ups: where these are as they were, so are the boards.
      if (canonicalJson(before) === canonicalJson(after)) {
        return await this.#write(writes);
      }
    }
    return undefined;
  }

  async #kept(scorecardId: string): Promise<RollUpDocument[]> {
    return await this.#rollUps
      .find({ scorecardId }, { batchSize: 10_000 })
      .sort({ node: 1 })
      .toArray();
  }

  /** What was added by mistake comes off on the day it is found: the days before the mistake are right again. */
  async #differences(
    scorecardId: string,
    kept: readonly RollUpDocument[],
    day: string,
  ): Promise<RollUpWrites> {
    const sums = RollUpSums.create();
    for (const { node, scopes, byArea: tally = {} } of kept) {
      sums.add({ scorecardId, node, day }, { tally, scopes }, -1);
    }
    const boards = this.#boards.find<CountedDocument>(
      { scorecardId },
      { projection: COUNTED, batchSize: 1_000 },
    );
    for await (const board of boards) {
      const tally = parseTally(board.tally);
      for (const node of new Set(nodesOf(board))) {
        sums.add({ scorecardId, node, day }, { tally, scopes: 1 }, 1);
      }
    }
    return sums.writes();
  }

  async #write({ now, days }: RollUpWrites): Promise<number> {
    if (now.length > 0) {
      await this.#rollUps.bulkWrite(now);
    }
    if (days.length > 0) {
      await this.#days.bulkWrite(days);
    }
    return now.length;
  }
}
