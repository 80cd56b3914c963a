/** Who is asking, where they belong and what they may do. @public */
export interface Viewer {
  userRef: string;
  /** Groups the person is a direct member of. */
  groups: string[];
  /** The team whose insights they capture; absent outside Builder Relations. */
  teamRef?: string;
  /** Groups the person leads. */
  leads: string[];
  may: { capture: boolean; import: boolean };
}
