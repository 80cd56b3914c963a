import type { Board, Cell } from '@builder-insights/plugin-readiness-common';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import type { BoardDocument, CellsDocument } from './BoardDocument';

/** A board with what a permission rule looks at. */
export type ReadableBoard = Board & ReadableScope;

export function toBoard(
  document: BoardDocument,
  held: CellsDocument | undefined,
): ReadableBoard {
  const { scorecardId, ref, title, kind, type, ownerRef, orgPath } = document;
  return {
    ...{ scorecardId, ref, title, kind, orgPath },
    cells: held ? parseCells(held.cells) : [],
    ...(type !== undefined && { type }),
    ...(ownerRef !== undefined && { ownerRef }),
    ruleSetVersion: document.ruleSetVersion,
    revision: document.revision,
    updatedAt: document.updatedAt.toISOString(),
    keys: document.keys,
  };
}

// Written by `BoardWriter`.
function parseCells(cells: string): Cell[] {
  return JSON.parse(cells);
}
