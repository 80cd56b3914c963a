import type { Tally } from '../domain/board/Tally';

/** A tally as `toBoardDocument` wrote it. */
export function parseTally(text: string): Tally {
  return JSON.parse(text);
}
