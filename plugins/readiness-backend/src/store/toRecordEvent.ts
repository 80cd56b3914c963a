import type {
  DecisionRecord,
  HistoryEvent,
} from '@builder-insights/plugin-readiness-common';
import type { RecordHead } from '../domain/records/RecordContent';
import type { HistoryDocument } from './HistoryDocument';

/** What history says of a record: enough to miss it, and to see that it is another. */
export function toRecordEvent(
  record: DecisionRecord,
  scorecardId: string,
): HistoryEvent {
  const { decision, rolloutId, sequence, snapshot } = record;
  return {
    id: `${beginOf(rolloutId)}${sequence}`,
    at: record.decidedAt,
    scorecardId,
    scopeRef: snapshot.scopeRef,
    kind: 'record',
    subjectId: record.id,
    to: decision,
    note: `Decided ${decision} for ${snapshot.ringTitle}: record ${sequence} of ${snapshot.rolloutTitle}.`,
    cause: { kind: 'person', ref: record.hash },
    by: record.decidedBy,
    ruleSetVersion: snapshot.ruleSetVersion,
  };
}

/** The places in the chain of a rollout that history tells of. */
export function toNotedHeads(
  events: readonly HistoryDocument[],
  rolloutId: string,
): Array<RecordHead & { source: string }> {
  const begin = beginOf(rolloutId);
  return events
    .filter(({ _id }) => _id.startsWith(begin))
    .map(({ _id, cause }) => ({
      sequence: Number(_id.slice(begin.length)),
      hash: cause.ref ?? '',
      source: 'the history',
    }));
}

function beginOf(rolloutId: string): string {
  return `${rolloutId}|record|`;
}
