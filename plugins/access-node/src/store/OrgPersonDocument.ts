/** A person of one snapshot, as they are stored. */
export interface OrgPersonDocument {
  _id: string;
  snapshotId: string;
  /** The source's own id. */
  id: string;
  ref: string;
  name: string;
  displayName: string;
  title?: string;
  email?: string;
  oktaId?: string;
  /** Suspended people are kept, and never given out. */
  active: boolean;
  /** The source's own ids. */
  groupIds: string[];
  /** Name, title and ref in lower case. */
  search: string;
}
