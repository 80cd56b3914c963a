/** A group of one snapshot, as it is stored. */
export interface OrgGroupDocument {
  _id: string;
  snapshotId: string;
  /** The source's own id. */
  id: string;
  ref: string;
  name: string;
  title: string;
  description?: string;
  type: string;
  parentRef?: string;
  managerRef?: string;
  claim?: string;
}
