import type { AuditRecord, AuditRetentionClass } from '../AuditRecord';
import type { ChainHead, ChainLink } from '../domain/ChainLink';

/** A recorded act in its stream. */
export interface EntryDocument extends AuditRecord, ChainLink {
  /** The event's id; an intent has `:intent` added. */
  _id: string;
  phase: 'act' | 'intent';
}

/** A stream of entries, or the registry's, and its last entry. */
export interface StreamDocument {
  _id: string;
  retention?: AuditRetentionClass;
  head: ChainHead;
}

/** What the registry records: everything about streams that must outlive their entries. */
export type RegistryContent =
  | { kind: 'stream-opened'; about: string; retention: AuditRetentionClass }
  | {
      kind: 'stream-pruned';
      about: string;
      /** The last entry that was removed. */
      upTo: ChainHead;
      /** How old all of them were at least. */
      keptMs: number;
      events: number;
    }
  | {
      kind: 'hold-placed';
      about: string;
      reason: string;
      by: string;
      from: Date;
      to: Date;
    }
  | { kind: 'hold-released'; about: string; by: string };

/** An entry of the registry, which is a stream of its own and never pruned. */
export type RegistryDocument = RegistryContent & ChainLink;

/** A head as it once was. */
export interface AnchorDocument extends ChainHead {
  stream: string;
  at: Date;
}

/** The name of the registry's stream. */
export const REGISTRY = 'registry';
