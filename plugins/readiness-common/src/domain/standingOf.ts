import type { DecisionRecord, DecisionStanding } from '../DecisionRecord';
import type { VerdictFacts } from './VerdictFacts';
import { changesSince } from './changesSince';
import { isBetter } from './isBetter';
import { verdictOf } from './verdictOf';

/** Whether a decision can still be relied on. @public */
export function standingOf(
  record: DecisionRecord,
  laterRecords: ReadonlyArray<Pick<DecisionRecord, 'ringId' | 'sequence'>>,
  facts: VerdictFacts,
): DecisionStanding {
  const changes = changesSince(record, facts);
  if (
    laterRecords.some(
      ({ ringId, sequence }) =>
        ringId === record.ringId && sequence > record.sequence,
    )
  ) {
    return { standing: 'superseded', changes };
  }
  if (isBetter(record.decision, verdictOf(facts, record.ringId).verdict)) {
    return { standing: 'invalidated', changes };
  }
  return { standing: changes.length > 0 ? 'changed' : 'stands', changes };
}
