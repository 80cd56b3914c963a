import type { OrgChange } from '@builder-insights/plugin-access-common';

/** One difference between a snapshot and the one it was compared with, as it is stored. */
export interface OrgChangeDocument extends OrgChange {
  _id: string;
  snapshotId: string;
  /** Removals before changes before additions. */
  rank: number;
  /** Whether tokens of this person count no longer once the snapshot is in force. */
  endsSessions: boolean;
}
