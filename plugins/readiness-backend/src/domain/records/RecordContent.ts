import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';

/** A decision before it has its place in the chain. */
export type RecordContent = Omit<
  DecisionRecord,
  'sequence' | 'snapshotHash' | 'previousHash' | 'hash'
>;

/** The last record of a rollout, kept apart from the records: a chain that was cut short does not lead to it. */
export interface RecordHead {
  sequence: number;
  hash: string;
}

/** What the first record of a rollout follows. */
export const GENESIS: RecordHead = { sequence: 0, hash: '0'.repeat(64) };
