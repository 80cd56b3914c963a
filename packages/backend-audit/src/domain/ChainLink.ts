/** Where an entry stands, and what came before it. */
export interface ChainLink {
  stream: string;
  /** 1, 2, 3, … in its stream. */
  sequence: number;
  /** Hash of the entry before; for the first entry of a stream, of the registry's entry that opened the stream. */
  previousHash: string;
  /** SHA-256 over all other fields, in hexadecimal. */
  hash: string;
  /** When it was put into the chain, by the clock of the process that did so. */
  sealedAt: Date;
}

/** The last entry of a stream, or what its first entry will follow. */
export interface ChainHead {
  sequence: number;
  hash: string;
}
