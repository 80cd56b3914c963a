import { canonicalJson } from '@builder-insights/backend-operations';
import type { Board, RuleSet } from '@builder-insights/plugin-readiness-common';
import { scopeKeysOf } from '@builder-insights/plugin-readiness-node';
import { boardIdOf } from '../domain/board/boardIdOf';
import { tallyOf } from '../domain/board/Tally';
import type { BoardDocument } from './BoardDocument';
import { wordsOf } from './wordsOf';

/** What lists, filters and totals read of a board. */
export function toBoardDocument(
  board: Board,
  derived: {
    ruleSet: RuleSet;
    stakeholders: readonly string[];
    nextDueAt: Date | undefined;
  },
): BoardDocument {
  const { scorecardId, ref, title, kind, type, ownerRef, orgPath } = board;
  const { ruleSet, stakeholders, nextDueAt } = derived;
  const tally = tallyOf(
    ruleSet,
    new Map(board.cells.map(cell => [cell.gateId, cell])),
  );
  return {
    _id: boardIdOf(scorecardId, ref),
    ...{ scorecardId, ref, title, kind, orgPath },
    titleWords: wordsOf(title),
    ...(type !== undefined && { type }),
    ...(ownerRef !== undefined && { ownerRef }),
    stakeholders: [...stakeholders],
    keys: scopeKeysOf(board, [...ownersOf(ruleSet), ...stakeholders]),
    ruleSetVersion: board.ruleSetVersion,
    marks: [
      ...board.cells.map(({ gateId, state }) => `${gateId}:${state}`),
      ...new Set(Object.values(tally).flatMap(area => Object.keys(area))),
    ],
    tally: canonicalJson(tally),
    revision: board.revision,
    updatedAt: new Date(board.updatedAt),
    ...(nextDueAt && { nextDueAt }),
  };
}

function ownersOf({ areas, gates }: RuleSet): string[] {
  return [
    ...areas.flatMap(({ ownerRef, deputyRef }) => [ownerRef, deputyRef]),
    ...gates.map(({ ownerRef }) => ownerRef),
  ].filter(ref => ref !== undefined);
}
