import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';

/** An event as the database holds it; written once. */
export interface HistoryDocument extends Omit<HistoryEvent, 'id' | 'at'> {
  _id: string;
  boardId: string;
  at: Date;
  /** Order of what happened at the same instant. */
  seq: number;
}
