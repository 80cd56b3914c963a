/** What all processes agree on: the snapshot in force, the one last published, a reading that was asked for. */
export interface OrgStateDocument {
  _id: 'accepted' | 'published' | 'requested';
  snapshotId?: string;
  hash?: string;
  source?: string;
  /** When the source was last read and said what the snapshot says. */
  readAt?: Date;
  by?: string;
}
