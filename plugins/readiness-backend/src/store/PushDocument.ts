/** An idempotency key that was used: `<sender>|<key>`. */
export interface PushDocument {
  _id: string;
  /** SHA-256 over what came under it. */
  contentHash: string;
  at: Date;
}
