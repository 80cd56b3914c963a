import type { Cell } from '../Board';
import type { VerdictFacts } from './VerdictFacts';
import { dayOf } from './dayOf';

/**
 * Where a gate stands, failing closed: what was not judged is unknown, and what fell due without being judged again is
 * stale.
 */
export function cellOf(
  { cells, asOf }: Pick<VerdictFacts, 'cells' | 'asOf'>,
  gateId: string,
): Cell {
  const cell = cells.find(one => one.gateId === gateId);
  if (!cell) {
    return {
      gateId,
      state: 'unknown',
      since: asOf.toISOString(),
      reason: 'It was not judged yet.',
      evidence: {},
    };
  }
  const { dueAt, ...rest } = cell;
  return dueAt && asOf >= new Date(dueAt)
    ? {
        ...rest,
        state: 'stale',
        since: dueAt,
        reason: `What it was judged by ended on ${dayOf(dueAt)}.`,
      }
    : cell;
}
