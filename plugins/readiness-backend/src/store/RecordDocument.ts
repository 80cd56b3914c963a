import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import type { RecordHead } from '../domain/records/RecordContent';

/** A record as the database holds it; written once. */
export interface RecordDocument {
  /** Of the record. */
  _id: string;
  rolloutId: string;
  sequence: number;
  record: DecisionRecord;
}

/** Where the chain of a rollout ends. */
export interface RecordHeadDocument {
  /** Of the rollout. */
  _id: string;
  /** Raised by whoever adds to the chain, so that others wait. */
  turn: number;
  /** Absent until the first record is there. */
  head?: RecordHead;
}
