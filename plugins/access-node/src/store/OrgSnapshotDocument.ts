import type {
  OrgChangeCounts,
  OrgFinding,
  OrgSnapshotState,
} from '@builder-insights/plugin-access-common';

/** A reading of the org source, as it is stored. */
export interface OrgSnapshotDocument {
  _id: string;
  source: string;
  state: OrgSnapshotState;
  readAt: Date;
  decidedAt?: Date;
  /** When it came into force; kept when it is superseded. */
  acceptedAt?: Date;
  /** Whether those who left have lost their sessions. */
  settled?: boolean;
  hash?: string;
  people: number;
  groups: number;
  changes: OrgChangeCounts;
  findings: OrgFinding[];
  /** The snapshot in force that it was compared with. */
  basedOn?: string;
  /** Where the next incremental reading begins. */
  checkpoint?: string;
  /** How many it took something away from, for the rolling window of the guard. */
  lost?: OrgLosses;
  /** Hash of what it takes from whom: a proposal is for this. */
  takes?: string;
  proposal?: { by: string; at: Date; reason: string };
  decision?: {
    by: string;
    at: Date;
    reason: string;
    outcome: 'approved' | 'rejected';
  };
}

/** How many people and groups lost something in a snapshot. */
export interface OrgLosses {
  people: number;
  groups: number;
}
