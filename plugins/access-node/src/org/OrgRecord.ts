/**
 * One thing that an org source says, as a connector reads it.
 *
 * @remarks
 * Ids are the source's own immutable ids; names of entities are made of `name`, which a connector derives from the id
 * and never from an e-mail address. A reading is complete only when `end` came last: without it, it is half-read.
 *
 * @public
 */
export type OrgRecord = OrgGroupRecord | OrgPersonRecord | OrgEndRecord;

/** @public */
export interface OrgGroupRecord {
  kind: 'group';
  id: string;
  /** Name of the Group entity: letters, digits, `-_.`, at most 63. */
  name: string;
  title: string;
  description?: string;
  /** What sort of group it is: department, region, team. */
  type: string;
  /** Ids of parent groups. More than one is refused; connectors say all they find. */
  parentIds: string[];
  /** Id of the person who leads it. */
  managerId?: string;
  /** What Okta's groups claim calls it, when not by its name. */
  claim?: string;
}

/** @public */
export interface OrgPersonRecord {
  kind: 'person';
  id: string;
  /** Name of the User entity. */
  name: string;
  displayName: string;
  title?: string;
  email?: string;
  oktaId?: string;
  /** As the source writes it; `active` and `suspended` are understood, other words are refused. */
  status: string;
  /** Ids of the groups they are a direct member of. */
  groupIds: string[];
}

/** The source was read to its end. @public */
export interface OrgEndRecord {
  kind: 'end';
  /** How many the source says there are, where it says so; a reading of fewer is half-read. */
  people?: number;
  groups?: number;
  /** Where the next incremental reading begins. */
  checkpoint?: string;
  /** Nothing changed since the checkpoint that was given: what was accepted then is still right, and nothing was read. */
  unchanged?: boolean;
}
