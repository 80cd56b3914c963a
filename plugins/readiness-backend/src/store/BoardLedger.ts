import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type {
  Evidence,
  HistoryEvent,
} from '@builder-insights/plugin-readiness-common';
import type { ClientSession } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { EvidenceDocument } from './EvidenceDocument';
import type { HistoryDocument } from './HistoryDocument';
import type { LedgerEntry, LedgerHoldings } from './LedgerEntry';
import { BoardWriter } from './BoardWriter';
import { LedgerReader, type LedgerReading } from './LedgerReader';
import { nextSequence } from './nextSequence';
import { OvertakenError } from './OvertakenError';
import type { PushDocument } from './PushDocument';
import type { RollUpDayDocument, RollUpDocument } from './RollUpSums';
import { rollUpWrites } from './rollUpWrites';
import { WaiverWriter } from './WaiverWriter';

const MOST_ATTEMPTS = 5;

/** Says what becomes of what is held, and what is answered. */
type Decide<T> = (
  held: LedgerHoldings,
) => Promise<{ entry: LedgerEntry; answer: T }>;

/** Writes boards with their history, evidence, waivers and roll-ups: all of a change, or nothing. */
export class BoardLedger {
  static create(mongo: MongoService): BoardLedger {
    return new BoardLedger(mongo);
  }

  readonly #mongo: MongoService;
  readonly #reader: LedgerReader;
  readonly #boards: BoardWriter;
  readonly #waivers: WaiverWriter;
  readonly #history: MongoCollection<HistoryDocument>;
  readonly #evidence: MongoCollection<EvidenceDocument>;
  readonly #pushes: MongoCollection<PushDocument>;
  readonly #rollUps: MongoCollection<RollUpDocument>;
  readonly #rollUpDays: MongoCollection<RollUpDayDocument>;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#reader = LedgerReader.create(mongo);
    this.#boards = BoardWriter.create(mongo);
    this.#waivers = WaiverWriter.create(mongo);
    this.#history = mongo.collection('history');
    this.#evidence = mongo.collection('evidence');
    this.#pushes = mongo.collection('pushes');
    this.#rollUps = mongo.collection('rollups');
    this.#rollUpDays = mongo.collection('rollup_days');
  }

  /**
   * Reads, lets `decide` say what becomes of it, and writes that. `decide` runs again when somebody else was first.
   *
   * @remarks
   * All changes add to the same roll-up, so within a process they wait for each other instead of colliding.
   */
  async change<T>(reading: LedgerReading, decide: Decide<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#attempt(reading, decide, 1));
    this.#queue = turn.catch(() => undefined);
    return await turn;
  }

  async #attempt<T>(
    reading: LedgerReading,
    decide: Decide<T>,
    attempt: number,
  ): Promise<T> {
    try {
      return await this.#mongo.withTransaction(async session => {
        const held = await this.#reader.read(reading, session);
        const { entry, answer } = await decide(held);
        await this.#write(entry, session);
        return answer;
      });
    } catch (error) {
      if (error instanceof OvertakenError && attempt < MOST_ATTEMPTS) {
        return await this.#attempt(reading, decide, attempt + 1);
      }
      throw error;
    }
  }

  async #write(entry: LedgerEntry, session: ClientSession): Promise<void> {
    await this.#boards.write(entry.boards, session);
    await this.#boards.remove(entry.removed, session);
    await this.#waivers.write(entry.waivers, session);
    const options = { session, ignoreUndefined: true };
    if (entry.events.length > 0) {
      const events = entry.events.map(toHistoryDocument);
      await this.#history.insertMany(events, options);
    }
    if (entry.evidence.length > 0) {
      const evidence = entry.evidence.map(toEvidenceDocument);
      await this.#evidence.insertMany(evidence, options);
    }
    if (entry.pushes.length > 0) {
      await this.#pushes.insertMany(entry.pushes, options);
    }
    const { now, days } = rollUpWrites(entry.moves);
    if (now.length > 0) {
      await this.#rollUps.bulkWrite(now, options);
    }
    if (days.length > 0) {
      await this.#rollUpDays.bulkWrite(days, options);
    }
  }
}

function toHistoryDocument({
  id,
  at,
  ...event
}: HistoryEvent): HistoryDocument {
  const boardId = boardIdOf(event.scorecardId, event.scopeRef);
  const seq = nextSequence();
  return { _id: id, boardId, at: new Date(at), seq, ...event };
}

function toEvidenceDocument(evidence: Evidence): EvidenceDocument {
  const { id: _id, scorecardId, scopeRef, gateId, hash } = evidence;
  return {
    _id,
    boardId: boardIdOf(scorecardId, scopeRef),
    ...{ gateId, hash, evidence },
    collectedAt: new Date(evidence.collectedAt),
  };
}
