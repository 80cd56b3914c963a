import type { Board } from '@builder-insights/plugin-readiness-common';

/** A board as it goes over the wire, without the keys that permissions are decided by. */
export function boardAlone(board: Board & { keys?: unknown }): Board {
  const { keys, ...alone } = board;
  return alone;
}
