import type {
  DecisionRecord,
  OwedItem,
} from '@builder-insights/plugin-readiness-common';
import { lastOfRings } from '../records/lastOfRings';
import type { Debtor } from './Debtor';

/** Conditions of the decisions in force that somebody has to meet. */
export function conditionDebts(
  records: readonly DecisionRecord[],
  { refs, now }: Debtor,
): OwedItem[] {
  return lastOfRings(records).flatMap(({ id, rolloutId, ringId, conditions }) =>
    conditions.flatMap(({ text, ownerRef, dueAt }, index): OwedItem[] =>
      refs.has(ownerRef)
        ? [
            {
              ...{ kind: 'condition', id: `${id}/${index + 1}`, title: text },
              todo: `Meet it: the ring '${ringId}' was let in on this condition`,
              ...{ rolloutId, ownerRef, dueAt },
              overdue: new Date(dueAt) <= now,
            },
          ]
        : [],
    ),
  );
}
