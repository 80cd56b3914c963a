import {
  GATE_STATES,
  type GateState,
} from '@builder-insights/plugin-readiness-common';
import type { AnyBulkWriteOperation } from 'mongodb';
import type { Tally } from '../domain/board/Tally';

/** The counts of one node now: `<scorecard>|<node>`. */
export interface RollUpDocument {
  _id: string;
  scorecardId: string;
  node: string;
  scopes: number;
  byArea?: Tally;
}

/** By how much the counts of a node changed on a UTC day: `<scorecard>|<node>|<day>`. */
export interface RollUpDayDocument {
  _id: string;
  scorecardId: string;
  node: string;
  day: string;
  counts: Partial<Record<GateState, number>>;
}

/** What is written to add something to roll-ups and to their days. */
export interface RollUpWrites {
  now: AnyBulkWriteOperation<RollUpDocument>[];
  days: AnyBulkWriteOperation<RollUpDayDocument>[];
}

type Sums = Map<string, Map<string, number>>;

/**
 * Sums what is to be added to the roll-ups of a scorecard and to their days, as increments: whoever else adds something
 * at the same time, nothing is lost. In the order of ids, so that two writers never wait for each other crosswise.
 */
export class RollUpSums {
  static create(): RollUpSums {
    return new RollUpSums();
  }

  readonly #now: Sums = new Map();
  readonly #days: Sums = new Map();

  private constructor() {}

  /** @param sign - -1 takes it away */
  add(
    { scorecardId, node, day }: Omit<RollUpDayDocument, '_id' | 'counts'>,
    { tally, scopes }: { tally: Tally; scopes: number },
    sign: 1 | -1,
  ): void {
    const id = `${scorecardId}|${node}`;
    increase(this.#now, id, 'scopes', sign * scopes);
    for (const [area, state, count] of entriesOf(tally)) {
      increase(this.#now, id, `byArea.${area}.${state}`, sign * count);
      increase(this.#days, `${id}|${day}`, `counts.${state}`, sign * count);
    }
  }

  writes(): RollUpWrites {
    return {
      now: increments(this.#now).map(([_id, $inc]) => ({
        updateOne: {
          filter: { _id },
          update: { $inc, $setOnInsert: placeOf(_id) },
          upsert: true,
        },
      })),
      days: increments(this.#days).map(([_id, $inc]) => ({
        updateOne: {
          filter: { _id },
          update: { $inc, $setOnInsert: dayPlaceOf(_id) },
          upsert: true,
        },
      })),
    };
  }
}

function increase(sums: Sums, id: string, field: string, amount: number): void {
  const fields = sums.get(id) ?? new Map<string, number>();
  sums.set(id, fields.set(field, (fields.get(field) ?? 0) + amount));
}

function increments(sums: Sums): Array<[string, Record<string, number>]> {
  return [...sums]
    .map(([id, fields]): [string, Record<string, number>] => [
      id,
      Object.fromEntries([...fields].filter(([, amount]) => amount !== 0)),
    ])
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function entriesOf(tally: Tally): Array<[string, GateState, number]> {
  return Object.entries(tally).flatMap(([area, states]) =>
    GATE_STATES.flatMap((state): Array<[string, GateState, number]> => {
      const count = states[state];
      return count === undefined ? [] : [[area, state, count]];
    }),
  );
}

function placeOf(id: string): { scorecardId: string; node: string } {
  const [scorecardId, node] = id.split('|');
  return { scorecardId, node };
}

function dayPlaceOf(id: string) {
  return { ...placeOf(id), day: id.slice(id.lastIndexOf('|') + 1) };
}
