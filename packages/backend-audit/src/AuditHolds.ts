/** Keeps events beyond their retention. @public */
export interface AuditHold {
  /** UUID. */
  id: string;
  reason: string;
  /** Refs of users. */
  placedBy: string;
  placedAt: Date;
  releasedBy?: string;
  releasedAt?: Date;
  /** What is kept: events from (inclusive) to (exclusive). */
  from: Date;
  to: Date;
}

/** Legal holds. Each placing and release is an entry in a hash chain that is never pruned. @public */
export interface AuditHolds {
  /** @throws `InputError` without a reason, or when `from` is not before `to`. */
  place(hold: {
    reason: string;
    from: Date;
    to: Date;
    placedBy: string;
  }): Promise<AuditHold>;

  /** @throws `NotFoundError` for an unknown id, `ConflictError` when it is released already. */
  release(id: string, releasedBy: string): Promise<AuditHold>;

  /** Newest first. */
  list(): Promise<AuditHold[]>;
}
