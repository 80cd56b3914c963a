/** The head of a stream as it once was. @public */
export interface AuditAnchor {
  at: Date;
  stream: string;
  sequence: number;
  hash: string;
}

/** What verification of the hash chains found. @public */
export interface AuditChainStatus {
  state: 'intact' | 'broken' | 'empty';
  checkedAt: Date;
  events: number;
  streams: Array<{
    stream: string;
    events: number;
    firstSequence: number;
    lastSequence: number;
    lastHash: string;
    /** The last anchor of this stream. */
    anchor?: { at: Date; sequence: number; hash: string };
  }>;
  /**
   * One sentence for each edit, deletion, reordering or truncation found, at most 50. A clock that went back is
   * reported here too, but does not break a chain: its order is by sequence.
   */
  findings: string[];
  /** Events that wait on this machine because the store is down. */
  buffered: number;
}
