import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type {
  Board,
  DecisionRecord,
  Scope,
} from '@builder-insights/plugin-readiness-common';
import type { ClientSession } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import {
  GENESIS,
  type RecordContent,
  type RecordHead,
} from '../domain/records/RecordContent';
import type { RecordChain } from '../domain/records/recordFindings';
import { sealRecord } from '../domain/records/sealRecord';
import type { BoardDocument } from './BoardDocument';
import type { HistoryDocument } from './HistoryDocument';
import { HistoryStore } from './HistoryStore';
import type { RecordDocument, RecordHeadDocument } from './RecordDocument';
import { toNotedHeads, toRecordEvent } from './toRecordEvent';

/** Records of decisions, a chain for each rollout; written once and never again. */
export class RecordStore {
  static create(mongo: MongoService): RecordStore {
    return new RecordStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #records: MongoCollection<RecordDocument>;
  readonly #heads: MongoCollection<RecordHeadDocument>;
  readonly #boards: MongoCollection<BoardDocument>;
  readonly #events: MongoCollection<HistoryDocument>;
  readonly #history: HistoryStore;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#records = mongo.collection('records');
    this.#heads = mongo.collection('record_heads');
    this.#boards = mongo.collection('boards');
    this.#events = mongo.collection('history');
    this.#history = HistoryStore.create(mongo);
  }

  /**
   * Adds the next record of a chain, with its event, or nothing.
   *
   * @param board - as it was when the decision was found to be sound
   * @throws ConflictError when somebody else recorded a decision at the same moment, or changed what was decided on
   */
  async append(
    content: RecordContent,
    board: Pick<Board, 'scorecardId' | 'ref' | 'revision'>,
  ): Promise<DecisionRecord> {
    try {
      return await this.#mongo.withTransaction(async session => {
        await this.#assertUnchanged(board, session);
        const head = await this.#takeTurn(content.rolloutId, session);
        const record = sealRecord(content, head);
        await this.#write(record, session);
        await this.#history.appendRegisterChange(
          session,
          toRecordEvent(record, board.scorecardId),
        );
        return record;
      });
    } catch (error) {
      if (isDuplicateKeyError(error)) {
        throw new ConflictError(
          'Somebody else recorded a decision at the same moment; look at it and decide again',
        );
      }
      throw error;
    }
  }

  /** In the order in which they were decided. */
  async ofRollout(rolloutId: string): Promise<DecisionRecord[]> {
    const found = await this.#records
      .find({ rolloutId })
      .sort({ sequence: 1 })
      .toArray();
    return found.map(({ record }) => record);
  }

  /** @throws NotFoundError */
  async get(rolloutId: string, id: string): Promise<DecisionRecord> {
    const found = await this.#records.findOne({ _id: id, rolloutId });
    if (!found) {
      throw new NotFoundError(
        `The rollout '${rolloutId}' has no record '${id}'`,
      );
    }
    return found.record;
  }

  /** Everything that tells of the records of a rollout, to be compared. */
  async chain(
    rolloutId: string,
    { scorecardId, ref }: Pick<Scope, 'scorecardId' | 'ref'>,
  ): Promise<RecordChain> {
    const records = await this.ofRollout(rolloutId);
    const end = await this.#heads.findOne({ _id: rolloutId });
    const events = await this.#events
      .find({ boardId: boardIdOf(scorecardId, ref), kind: 'record' })
      .toArray();
    return {
      records,
      head: end?.head ?? GENESIS,
      noted: toNotedHeads(events, rolloutId),
    };
  }

  // Every change of cells, waivers and registers raises the revision. To write to the board, too, makes those wait that
  // would change something while the decision is written; other decisions on the same facts are none the worse.
  async #assertUnchanged(
    {
      scorecardId,
      ref,
      revision,
    }: Pick<Board, 'scorecardId' | 'ref' | 'revision'>,
    session: ClientSession,
  ): Promise<void> {
    const { matchedCount } = await this.#boards.updateOne(
      { _id: boardIdOf(scorecardId, ref), revision },
      { $inc: { witnessed: 1 } },
      { session },
    );
    if (matchedCount === 0) {
      throw new ConflictError(
        'The facts changed while the decision was recorded; read the verdict again, then decide',
      );
    }
  }

  // Whoever raises the turn first goes first; the other one sees what was added.
  async #takeTurn(
    rolloutId: string,
    session: ClientSession,
  ): Promise<RecordHead> {
    const taken = await this.#heads.findOneAndUpdate(
      { _id: rolloutId },
      { $inc: { turn: 1 } },
      { session, upsert: true, returnDocument: 'after' },
    );
    return taken?.head ?? GENESIS;
  }

  async #write(record: DecisionRecord, session: ClientSession): Promise<void> {
    const { id: _id, rolloutId, sequence, hash } = record;
    await this.#records.insertOne(
      { _id, rolloutId, sequence, record },
      { session, ignoreUndefined: true },
    );
    await this.#heads.updateOne(
      { _id: rolloutId },
      { $set: { head: { sequence, hash } } },
      { session },
    );
  }
}
