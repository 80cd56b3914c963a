/** Somebody who owes something, with all the refs under which things are theirs. */
export interface Debtor {
  userRef: string;
  /** Of the person and of their groups. */
  refs: ReadonlySet<string>;
  now: Date;
  /** What falls due before this is worth telling. */
  soon: Date;
}
