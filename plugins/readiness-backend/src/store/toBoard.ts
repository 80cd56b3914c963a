import type { Board } from '@builder-insights/plugin-readiness-common';
import type { ReadableScope } from '@builder-insights/plugin-readiness-node';
import type { BoardDocument, CellsDocument } from './BoardDocument';

/** A board with what a permission rule looks at. */
export type ReadableBoard = Board & ReadableScope;

export function toBoard(
  document: BoardDocument,
  cells: CellsDocument['cells'],
): ReadableBoard {
  const { scorecardId, ref, title, kind, type, ownerRef, orgPath } = document;
  return {
    ...{ scorecardId, ref, title, kind, orgPath, cells },
    ...(type !== undefined && { type }),
    ...(ownerRef !== undefined && { ownerRef }),
    ruleSetVersion: document.ruleSetVersion,
    revision: document.revision,
    updatedAt: document.updatedAt.toISOString(),
    keys: document.keys,
  };
}
