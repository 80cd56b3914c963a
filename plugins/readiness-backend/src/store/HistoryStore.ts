import { InputError } from '@backstage/errors';
import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import {
  GATE_STATES,
  replay,
  type HistoryEvent,
  type PastState,
} from '@builder-insights/plugin-readiness-common';
import type { ClientSession, Filter } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import { DEBT_STATES } from '../domain/mine/isDebt';
import type { HistoryDocument } from './HistoryDocument';
import { nextSequence } from './nextSequence';
import { toHistoryEvent } from './toHistoryEvent';

/** What part of a scope's history one wants to see. */
export interface HistoryQuery {
  gateId?: string;
  kind?: HistoryEvent['kind'];
  subjectId?: string;
  from?: Date | string;
  /** Up to and with this instant. */
  to?: Date | string;
  limit: number;
  /** Where the page before ended. */
  after?: string;
}

const BATCH = 500;
const MOST_OF_SUBJECT = 200;
const NEWEST_FIRST = { at: -1, seq: -1, _id: -1 } as const;

/** What happened, written once and never changed. Who may read a scope may read its history. */
export class HistoryStore {
  static create(mongo: MongoService): HistoryStore {
    return new HistoryStore(mongo);
  }

  readonly #history: MongoCollection<HistoryDocument>;

  private constructor(mongo: MongoService) {
    this.#history = mongo.collection('history');
  }

  /** Newest first. */
  async ofScope(
    scorecardId: string,
    scopeRef: string,
    query: HistoryQuery,
  ): Promise<{ items: HistoryEvent[]; next?: string }> {
    const { limit, after } = query;
    const conditions = [
      filterOf(boardIdOf(scorecardId, scopeRef), query),
      ...(after === undefined ? [] : [olderThan(parsePlace(after))]),
    ];
    const found = await this.#history
      .find({ $and: conditions }, { batchSize: limit + 2 })
      .sort(NEWEST_FIRST)
      .limit(limit + 1)
      .toArray();
    const page = found.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toHistoryEvent),
      ...(found.length > limit && {
        next: `${last.at.toISOString()} ${last.seq} ${last._id}`,
      }),
    };
  }

  /** What happened to one thing of a scope, newest first: an entry of a register, a waiver. */
  async ofSubject(
    { scorecardId, scopeRef }: { scorecardId: string; scopeRef: string },
    subject: { kind: HistoryEvent['kind']; subjectId: string },
  ): Promise<HistoryEvent[]> {
    const found = await this.#history
      .find({ boardId: boardIdOf(scorecardId, scopeRef), ...subject })
      .sort({ at: -1, seq: -1 })
      .limit(MOST_OF_SUBJECT)
      .toArray();
    return found.map(toHistoryEvent);
  }

  /** The states of a scope's gates at an instant, as its history tells. */
  async statesAt(
    scorecardId: string,
    scopeRef: string,
    at: Date,
  ): Promise<PastState[]> {
    const found = await this.#history
      .find({
        boardId: boardIdOf(scorecardId, scopeRef),
        kind: 'gate',
        at: { $lte: at },
      })
      .sort(NEWEST_FIRST)
      .toArray();
    return replay(found.reverse().map(toHistoryEvent), at);
  }

  /** What became of gates that were in some state and now need somebody, over all scopes, oldest first: for scheduled work. */
  async *troublesSince(since: Date): AsyncGenerator<HistoryEvent[]> {
    const found = this.#history
      .find(
        {
          ...{ kind: 'gate', at: { $gte: since } },
          ...{ from: { $in: GATE_STATES }, to: { $in: DEBT_STATES } },
        },
        { batchSize: BATCH },
      )
      .sort({ at: 1 });
    let batch: HistoryEvent[] = [];
    for await (const document of found) {
      batch.push(toHistoryEvent(document));
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }

  /** For changes of registers and decision records, in the transaction that makes them. */
  async appendRegisterChange(
    session: ClientSession,
    event: HistoryEvent,
  ): Promise<void> {
    const { id: _id, at, ...rest } = event;
    const boardId = boardIdOf(event.scorecardId, event.scopeRef);
    await this.#history.insertOne(
      { _id, boardId, at: new Date(at), seq: nextSequence(), ...rest },
      { session, ignoreUndefined: true },
    );
  }
}

function filterOf(
  boardId: string,
  { gateId, kind, subjectId, from, to }: HistoryQuery,
): Filter<HistoryDocument> {
  return {
    boardId,
    ...(gateId !== undefined && { gateId }),
    ...(kind !== undefined && { kind }),
    ...(subjectId !== undefined && { subjectId }),
    ...((from ?? to) && {
      at: {
        ...(from && { $gte: new Date(from) }),
        ...(to && { $lte: new Date(to) }),
      },
    }),
  };
}

interface Place {
  at: Date;
  seq: number;
  id: string;
}

function olderThan({ at, seq, id }: Place): Filter<HistoryDocument> {
  return {
    $or: [
      { at: { $lt: at } },
      { at, seq: { $lt: seq } },
      { at, seq, _id: { $lt: id } },
    ],
  };
}

function parsePlace(place: string): Place {
  const [at, seq, ...id] = place.split(' ');
  const parsed = { at: new Date(at), seq: Number(seq), id: id.join(' ') };
  if (Number.isNaN(parsed.at.getTime()) || Number.isNaN(parsed.seq)) {
    throw new InputError(`'${place}' is no place in a history`);
  }
  return parsed;
}
