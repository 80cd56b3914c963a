/** Who is asking, where they belong and what they may do. @public */
export interface Viewer {
  userRef: string;
  /** Groups the person is a direct member of, by the org source and the claim of their sign-in. */
  groups: string[];
  /** The team whose insights they capture; absent outside Builder Relations. */
  teamRef?: string;
  /** Groups the person is manager of, each with all below it. */
  leads: string[];
  may: { capture: boolean; import: boolean };
}
