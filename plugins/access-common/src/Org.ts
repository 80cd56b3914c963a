import type { AccessImpact } from './RoleGrant';

/** Where a snapshot of the organisation stands. @public */
export type OrgSnapshotState =
  /** Being read. */
  | 'reading'
  /** In force. */
  | 'accepted'
  /** Valid, but it takes away so much that a second person must agree. */
  | 'held'
  /** Invalid, or turned down by a person; never in force. */
  | 'refused'
  /** Was accepted or held, until a newer one came. */
  | 'superseded';

/** Why a snapshot was not taken as it came. @public */
export interface OrgFinding {
  code: OrgFindingCode;
  /** A sentence that names the records and says what to do. */
  message: string;
  /** Ids of records in the source, at most 20. */
  ids: string[];
}

/** Codes of findings; those of {@link APPROVABLE_FINDINGS} a second person may approve, the others never. @public */
export type OrgFindingCode =
  | 'empty'
  | 'half-read'
  | 'cycle'
  | 'two-parents'
  | 'duplicate-key'
  | 'unknown-status'
  | 'unknown-group'
  | 'invalid-record'
  | 'too-many-removed'
  | 'privileged-removed'
  | 'leader-changed';

/** Findings that are a question of judgement rather than of broken data. @public */
export const APPROVABLE_FINDINGS: readonly OrgFindingCode[] = [
  'too-many-removed',
  'privileged-removed',
  'leader-changed',
];

/** One reading of the org source. @public */
export interface OrgSnapshot {
  /** UUID. */
  id: string;
  /** Name of the connector and what it read, such as `file examples/org.yaml`. */
  source: string;
  state: OrgSnapshotState;
  /** UTC instants, ISO 8601. */
  readAt: string;
  decidedAt?: string;
  /** SHA-256 over the records in order. */
  hash?: string;
  people: number;
  groups: number;
  /** Compared with the snapshot accepted before. */
  changes: OrgChangeCounts;
  findings: OrgFinding[];
  /** The first of two persons, and why. */
  proposal?: { by: string; at: string; reason: string };
  /** The second of two persons, or who turned it down. */
  decision?: {
    by: string;
    at: string;
    reason: string;
    outcome: 'approved' | 'rejected';
  };
}

/** @public */
export interface OrgChangeCounts {
  peopleAdded: number;
  peopleRemoved: number;
  peopleChanged: number;
  groupsAdded: number;
  groupsRemoved: number;
  groupsChanged: number;
}

/** One difference between two snapshots. @public */
export interface OrgChange {
  what: 'added' | 'removed' | 'changed';
  kind: 'person' | 'group';
  ref: string;
  title: string;
  /** For `changed`: fields with the value before and after, in words. */
  fields: Array<{ field: string; before?: string; after?: string }>;
}

/** A snapshot with what it would do. @public */
export interface OrgSnapshotDetail {
  snapshot: OrgSnapshot;
  /** The first 200 differences, removals first. */
  changes: OrgChange[];
  /** Who gains and loses which role. */
  impact: AccessImpact;
}

/** @public */
export interface OrgStatus {
  accepted?: OrgSnapshot;
  held?: OrgSnapshot;
  /** The last reading when it was refused. */
  refused?: OrgSnapshot;
  freshness: 'fresh' | 'stale' | 'expired' | 'none';
}

/** Somewhere two of claim, catalog and source disagree. @public */
export interface DriftRecord {
  id: string;
  kind: DriftKind;
  severity: 'low' | 'medium' | 'high';
  /** Ref of the user or group it is about. */
  subjectRef: string;
  displayName: string;
  /** A sentence with what each side says. */
  message: string;
  /** What each of the three says, where it says something. */
  claim?: string;
  catalog?: string;
  source?: string;
  /** UTC instants, ISO 8601. */
  firstSeenAt: string;
  lastSeenAt: string;
  /** When the sides agreed again; absent while they don't. */
  resolvedAt?: string;
}

/** @public */
export type DriftKind =
  /** A group in the claim that the org source does not give the person. */
  | 'claim-extra-group'
  /** A group of the org source that the claim does not confirm. */
  | 'claim-missing-group'
  /** The claim may have been cut at 100 groups. */
  | 'claim-maybe-truncated'
  | 'email-mismatch'
  /** Signed in at Okta, unknown to the org source. */
  | 'not-in-source'
  /** The catalog holds a User or Group under a ref of ours that came from elsewhere. */
  | 'foreign-entity'
  /** In the source and missing in the catalog, or the other way round. */
  | 'catalog-differs';
