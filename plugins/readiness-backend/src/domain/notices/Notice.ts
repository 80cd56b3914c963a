/** Something that somebody should be told once. */
export interface Notice {
  /** The same as long as it is the same thing. */
  id: string;
  /** Entity ref of who is told. */
  to: string;
  /** A sentence. */
  text: string;
  /** It cannot wait for the digest of the day. */
  isUrgent: boolean;
}
