import type { AuditChainStatus } from './AuditChainStatus';
import type { AuditFilters, AuditPosition } from './AuditFilters';
import type { AuditHolds } from './AuditHolds';
import type { AuditEntry, AuditRecord } from './AuditRecord';

/** How a record is taken. @public */
export interface AuditRecordOptions {
  /** Resolve only when the store has it. Without `owed`, a store that cannot take it is an error. */
  durable?: boolean;
  /**
   * The outcome of an act that has been let through: it is kept on this machine when the store is down, beyond the
   * limit of the buffer if need be, and never an error.
   */
  owed?: boolean;
}

/** What was removed because its time was over. @public */
export interface AuditPruned {
  stream: string;
  /** Everything up to this sequence is gone. */
  sequence: number;
  events: number;
}

/**
 * The append-only record of what was done.
 *
 * @remarks
 * Entries stand in streams, one for each retention class of each process, so that processes never wait for each
 * other. An entry names its place in the stream and the hash of the entry before it, so nothing in a stream can be
 * changed, removed or moved without the hashes telling. Streams are themselves listed in such a chain.
 *
 * @public
 */
export interface AuditTrail {
  /**
   * Takes a record: redacted, in order, and without delay for the caller unless it is `durable`. When the store is
   * down it waits in a bounded buffer on this machine.
   *
   * @throws `ServiceUnavailableError` when a durable record cannot be stored, or the buffer is full.
   */
  record(record: AuditRecord, options?: AuditRecordOptions): Promise<void>;

  /** @throws `ServiceUnavailableError` when the buffer is full: nothing may be done that could not be recorded. */
  assertAccepting(): void;

  /**
   * Acts that meet all filters, newest first; an act without an end yet has the outcome `unknown`.
   *
   * @throws `ServiceUnavailableError` when the store is down.
   */
  query(
    filters: AuditFilters,
    /** At most 1,000; `after` is where the previous page ended. */
    page: { limit: number; after?: AuditPosition },
  ): Promise<{ items: AuditEntry[]; next?: AuditPosition }>;

  /** The same, one after the other, up to `limit`; holds one page in memory. */
  stream(
    filters: AuditFilters,
    options: { limit: number; signal?: AbortSignal },
  ): AsyncIterable<AuditEntry>;

  /** Reads all chains and says whether they are what was written. One run at a time; others wait for it. */
  verify(): Promise<AuditChainStatus>;

  /** What is kept beyond its retention. */
  readonly holds: AuditHolds;

  /** Removes what is older than its retention, from the beginning of each stream up to the first that must stay. */
  prune(now: Date): Promise<AuditPruned[]>;

  /** Writes the head of every stream of this process that has moved to the log and the store. */
  anchor(): Promise<void>;

  /** Events that wait on this machine because the store has not taken them yet. */
  buffered(): number;
}
