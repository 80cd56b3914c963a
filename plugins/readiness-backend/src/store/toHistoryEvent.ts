import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import type { HistoryDocument } from './HistoryDocument';

export function toHistoryEvent(document: HistoryDocument): HistoryEvent {
  const { _id: id, boardId, seq, at, ...event } = document;
  return { id, at: at.toISOString(), ...event };
}
