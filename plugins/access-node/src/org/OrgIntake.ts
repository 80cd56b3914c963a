import type {
  OrgChange,
  OrgChangeCounts,
  OrgFinding,
  OrgSnapshot,
} from '@builder-insights/plugin-access-common';
import type { OrgGroupRecord, OrgPersonRecord } from './OrgRecord';

/** A person of a snapshot: what the source says, made fit to compare and to serve. @public */
export interface StagedPerson extends Omit<OrgPersonRecord, 'kind' | 'status'> {
  ref: string;
  active: boolean;
}

/** A group of a snapshot, its place and leader as refs. @public */
export interface StagedGroup
  extends Omit<OrgGroupRecord, 'kind' | 'parentIds' | 'managerId'> {
  ref: string;
  parentRef?: string;
  managerRef?: string;
}

/** One difference, and whether it ends the sessions of the person it is about. @public */
export interface StagedChange extends OrgChange {
  endsSessions: boolean;
}

/** How many people and groups a snapshot takes something away from. @public */
export interface OrgLosses {
  people: number;
  groups: number;
}

/** What was found out about a reading before it is decided on. @public */
export interface OrgVerdict {
  at: Date;
  findings: OrgFinding[];
  people: number;
  groups: number;
  changes: OrgChangeCounts;
  /** SHA-256 over the records in order; absent for one that was not read to its end. */
  hash?: string;
  /** The snapshot it was compared with. */
  basedOn?: string;
  lost?: OrgLosses;
  /** SHA-256 over what it takes from whom, and over what a second person has to agree to. */
  takes?: string;
  checkpoint?: string;
}

/** A snapshot in force, as the guard looks at it. @public */
export interface AcceptedOrg {
  id: string;
  source: string;
  hash: string;
  readAt: Date;
  checkpoint?: string;
}

/** A reading that did not come into force by itself. @public */
export type StoppedOrg = OrgSnapshot & { basedOn?: string };

/** What lately came into force, as the guard adds it up. @public */
export interface RecentAcceptance {
  acceptedAt: Date;
  /** People and groups there were. */
  people: number;
  groups: number;
  lost: OrgLosses;
  /** A person agreed to it, so what it took away counts no longer. */
  approved: boolean;
}

/**
 * How a reading of the org source comes into force, for the module that reads it.
 *
 * @remarks
 * A reading is staged in batches under an id of its own that nobody serves, compared with the snapshot in force, and
 * then accepted, held or refused. Which snapshot is in force changes in one conditional write: two processes that
 * compared with the same snapshot cannot both replace it.
 *
 * @public
 */
export interface OrgIntake {
  accepted(): Promise<AcceptedOrg | undefined>;
  /** Snapshots in force at this instant or since, oldest first. */
  acceptedSince(at: Date): Promise<RecentAcceptance[]>;
  /** Readings that were held or refused, with what they were compared with; newest first, at most 20. */
  stopped(): Promise<StoppedOrg[]>;
  /** When the source was last read, whatever came of it. */
  lastReadAt(): Promise<Date | undefined>;

  /** Opens a reading. */
  begin(options: { source: string; at: Date }): Promise<string>;
  /** Stores people; answers with those whose id, ref or Okta id somebody else of this reading has. */
  stagePeople(
    id: string,
    people: readonly StagedPerson[],
  ): Promise<StagedPerson[]>;
  /** Stores groups; all of them were checked already. */
  stageGroups(id: string, groups: readonly StagedGroup[]): Promise<void>;
  stageChanges(id: string, changes: readonly StagedChange[]): Promise<void>;
  /** Everybody of a snapshot, suspended people too, in order of their refs. */
  people(id: string): AsyncIterable<StagedPerson>;
  /** In order of their refs. */
  groups(id: string): Promise<StagedGroup[]>;

  /**
   * Puts a reading in force. {@link OrgIntake.settle} has to follow.
   *
   * @throws ConflictError when another snapshot came into force since it was compared
   */
  accept(id: string, verdict: OrgVerdict): Promise<void>;
  /**
   * Keeps it until a second person agreed; one that was held before is closed.
   *
   * @remarks
   * A proposal goes over to it when it takes the same away, and does not change what the proposer is.
   */
  hold(id: string, verdict: OrgVerdict): Promise<void>;
  /** Turns it down for good, and removes its records. */
  refuse(id: string, verdict: OrgVerdict): Promise<void>;
  /** Forgets a reading that was not decided on. */
  discard(id: string): Promise<void>;
  /** The source still says what is in force: that is as of now, and what was held is closed. */
  confirm(options: {
    id: string;
    at: Date;
    checkpoint?: string;
  }): Promise<void>;
  /** The source still says what was held or refused. */
  repeat(options: { id: string; at: Date }): Promise<void>;

  /** Ends the sessions of everybody who left with a snapshot that came into force; does nothing where that is done. */
  settle(): Promise<void>;
  /** The snapshot that the catalog was last given. */
  published(): Promise<string | undefined>;
  markPublished(id: string): Promise<void>;
  /** Takes what {@link OrgSnapshots.requestReading} asked for: who asked. */
  takeRequest(): Promise<string | undefined>;
  /**
   * Removes old snapshots, but none that came into force within the guard's window: what they took away still counts.
   *
   * @param options.keepRecords - how long people and groups of superseded ones stay, in milliseconds
   * @param options.windowMs - how far the guard looks back
   */
  prune(options: {
    at: Date;
    keepRecords: number;
    windowMs: number;
  }): Promise<void>;
}
