import { boardIdOf } from '../../domain/board/boardIdOf';
import { groupsOf } from '../../domain/groupsOf';
import type { NewEvidence } from '../BoardKeeper';

/** What is written together: all items of some boards. */
export interface EvidenceBatch {
  boardIds: string[];
  items: NewEvidence[];
}

/** Items by their boards, at most so many of each at a time; only the items of one board are never parted. */
export function* evidenceBatches(
  items: readonly NewEvidence[],
  most: { boards: number; items: number },
): Generator<EvidenceBatch> {
  const byBoard = groupsOf(items, item =>
    boardIdOf(item.scorecardId, item.scopeRef),
  );
  let batch: EvidenceBatch = { boardIds: [], items: [] };
  for (const [boardId, ofBoard] of byBoard) {
    const isFull =
      batch.boardIds.length === most.boards ||
      batch.items.length + ofBoard.length > most.items;
    if (isFull && batch.items.length > 0) {
      yield batch;
      batch = { boardIds: [], items: [] };
    }
    batch.boardIds.push(boardId);
    batch.items.push(...ofBoard);
  }
  if (batch.items.length > 0) {
    yield batch;
  }
}
