import {
  dayOf,
  GATE_STATES,
  type GateState,
} from '@builder-insights/plugin-readiness-common';
import type { AnyBulkWriteOperation } from 'mongodb';
import type { Counted, RollUpMove } from '../domain/board/RollUpMove';
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

type Sums = Map<string, Map<string, number>>;

/**
 * What moves of boards add to the roll-ups and to their days, as increments: whoever else adds something at the same
 * time, nothing is lost. In the order of ids, so that two writers never wait for each other crosswise.
 */
export function rollUpWrites(moves: readonly RollUpMove[]): {
  now: AnyBulkWriteOperation<RollUpDocument>[];
  days: AnyBulkWriteOperation<RollUpDayDocument>[];
} {
  const now: Sums = new Map();
  const days: Sums = new Map();
  for (const { scorecardId, at, before, after } of moves) {
    const day = dayOf(at);
    for (const [counted, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      for (const node of new Set(counted?.nodes)) {
        const id = `${scorecardId}|${node}`;
        add(now, id, 'scopes', sign);
        for (const [area, state, count] of entriesOf(counted)) {
          add(now, id, `byArea.${area}.${state}`, sign * count);
          add(days, `${id}|${day}`, `counts.${state}`, sign * count);
        }
      }
    }
  }
  return {
    now: increments(now).map(([_id, $inc]) => ({
      updateOne: {
        filter: { _id },
        update: { $inc, $setOnInsert: placeOf(_id) },
        upsert: true,
      },
    })),
    days: increments(days).map(([_id, $inc]) => ({
      updateOne: {
        filter: { _id },
        update: { $inc, $setOnInsert: dayPlaceOf(_id) },
        upsert: true,
      },
    })),
  };
}

function add(sums: Sums, id: string, field: string, amount: number): void {
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

function entriesOf(
  counted: Counted | undefined,
): Array<[string, GateState, number]> {
  return Object.entries(counted?.tally ?? {}).flatMap(([area, states]) =>
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
