import {
  stageAt,
  type Board,
  type Cell,
  type Gate,
  type OwedItem,
  type RuleSet,
} from '@builder-insights/plugin-readiness-common';
import { accountableFor } from '../accountableFor';
import type { Debtor } from './Debtor';
import { isDebt } from './isDebt';

/** Gates of a scope that somebody has to see to, and statements of theirs that end soon. */
export function gateDebts(
  {
    board,
    ruleSet,
    isRollout,
  }: { board: Board; ruleSet: RuleSet; isRollout: boolean },
  { refs, now, soon }: Debtor,
): OwedItem[] {
  const { areas } = ruleSet;
  return ruleSet.gates.flatMap((gate): OwedItem[] => {
    const stage = stageAt(gate, now);
    const ownerRef = accountableFor(gate, { areas, scope: board, isRollout });
    const cell = board.cells.find(({ gateId }) => gateId === gate.id);
    const counts = stage === 'enforce' || stage === 'warn';
    if (!counts || !cell || ownerRef === undefined || !refs.has(ownerRef)) {
      return [];
    }
    const owed = { gate, cell, board, ownerRef };
    if (isDebt(cell.state)) {
      return [
        {
          ...itemOf(owed),
          kind: 'gate',
          todo: `${gate.fix.text} (${cell.state}: ${cell.reason})`,
          overdue: false,
        },
      ];
    }
    const endsSoon = cell.dueAt !== undefined && new Date(cell.dueAt) <= soon;
    return endsSoon && cell.evidence.attested?.validUntil === cell.dueAt
      ? [
          {
            ...itemOf(owed),
            kind: 'attestation',
            todo: `State it again before it ends: ${
              gate.attestation?.statement ?? gate.question
            }`,
            dueAt: cell.dueAt,
            overdue: false,
          },
        ]
      : [];
  });
}

function itemOf(owed: {
  gate: Gate;
  cell: Cell;
  board: Board;
  ownerRef: string;
}) {
  const { gate, board, ownerRef } = owed;
  return {
    id: gate.id,
    title: `${gate.question} (${board.title})`,
    scorecardId: board.scorecardId,
    scopeRef: board.ref,
    ownerRef,
  };
}
