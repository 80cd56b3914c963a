import { toCsvLine } from '@builder-insights/backend-operations';
import type { GateState } from '@builder-insights/plugin-readiness-common';

export type MatrixFormat = 'csv' | 'jsonl';

/** A scope with the states of its gates. */
interface MatrixLine {
  ref: string;
  title: string;
  ownerRef?: string;
  states: Partial<Record<string, GateState>>;
}

/** Rows that leave at once: enough to be quick, few enough to hold. */
const ROWS = 200;

/**
 * A matrix as text, a few rows at a time: it reads no further than somebody takes it.
 *
 * @returns how many rows there were
 */
export async function* matrixChunks(
  lines: AsyncIterable<MatrixLine>,
  gateIds: readonly string[],
  format: MatrixFormat,
): AsyncGenerator<string, number> {
  const write = format === 'csv' ? csvLine : jsonLine;
  let held =
    format === 'csv'
      ? [toCsvLine(['scope', 'title', 'owner', ...gateIds])]
      : [];
  let rows = 0;
  for await (const line of lines) {
    held.push(write(line, gateIds));
    rows += 1;
    if (rows % ROWS === 0) {
      yield held.join('');
      held = [];
    }
  }
  yield held.join('');
  return rows;
}

function csvLine(
  { ref, title, ownerRef, states }: MatrixLine,
  gateIds: readonly string[],
): string {
  return toCsvLine([ref, title, ownerRef, ...gateIds.map(id => states[id])]);
}

function jsonLine(
  { ref, title, ownerRef, states }: MatrixLine,
  gateIds: readonly string[],
): string {
  const gates = Object.fromEntries(gateIds.map(id => [id, states[id]]));
  return `${JSON.stringify({ ref, title, ownerRef, gates })}\n`;
}
