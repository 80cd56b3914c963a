import type {
  OwedItem,
  RuleSet,
  Scope,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import { accountableFor } from '../accountableFor';
import type { Debtor } from './Debtor';

interface Known {
  debtor: Debtor;
  /** Ids of waivers that the debtor has the right to decide about. */
  decidable: ReadonlySet<string>;
  ruleSets: ReadonlyMap<string, RuleSet>;
  isRollout(scorecardId: string, ref: string): boolean;
}

/** Waivers that end soon, for who asked and who has to see to the gate, and requests that wait for a decision. */
export function waiverDebts(
  waivers: ReadonlyArray<{
    waiver: Waiver;
    board: Pick<Scope, 'title' | 'ownerRef'>;
  }>,
  known: Known,
): OwedItem[] {
  return waivers.flatMap(({ waiver, board }) => {
    const { scorecardId, scopeRef, gateId } = waiver;
    const { userRef } = known.debtor;
    const owed = dutyOf(waiver, board, known);
    const gate = known.ruleSets
      .get(scorecardId)
      ?.gates.find(({ id }) => id === gateId);
    return owed
      ? [
          {
            kind: 'waiver' as const,
            id: waiver.id,
            title: `${gate?.question ?? gateId} (${board.title})`,
            ...{ scorecardId, scopeRef, gateId, dueAt: waiver.until },
            ownerRef: owed.ownerRef ?? userRef,
            todo: owed.todo,
            overdue: false,
          },
        ]
      : [];
  });
}

function dutyOf(
  waiver: Waiver,
  board: Pick<Scope, 'ownerRef'>,
  { debtor, decidable, ruleSets, isRollout }: Known,
): { ownerRef?: string; todo: string } | undefined {
  const { scorecardId, scopeRef, gateId, requestedBy } = waiver;
  if (waiver.status === 'requested') {
    return decidable.has(waiver.id) && requestedBy !== debtor.userRef
      ? { todo: `'${requestedBy}' asks for it; approve or refuse it` }
      : undefined;
  }
  const ruleSet = ruleSets.get(scorecardId);
  const gate = ruleSet?.gates.find(({ id }) => id === gateId);
  const ownerRef =
    ruleSet &&
    gate &&
    accountableFor(gate, {
      ...{ areas: ruleSet.areas, scope: board },
      isRollout: isRollout(scorecardId, scopeRef),
    });
  const mine = [requestedBy, ownerRef].find(
    ref => ref !== undefined && debtor.refs.has(ref),
  );
  return mine !== undefined && new Date(waiver.until) <= debtor.soon
    ? { ownerRef: mine, todo: 'Fix it before the waiver ends, or ask anew' }
    : undefined;
}
