import type { JsonObject } from '@backstage/types';

/** A gate of the kind `both` takes evidence of both. @public */
export type EvidenceChannel = 'automatic' | 'attested';

/** Where evidence came from. @public */
export type EvidenceSource =
  | { kind: 'collector'; id: string }
  | { kind: 'push'; by: string }
  | { kind: 'attestation'; by: string; confirmedBy?: string };

/** What was observed about a gate of a scope at some time. @public */
export interface Evidence {
  id: string;
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  channel: EvidenceChannel;
  source: EvidenceSource;
  /** What a rule reads, at most 8 KB of JSON; an attestation has `holds` and `statement`. Absent when `error` is there. */
  value?: JsonObject;
  /** Why nothing could be observed. */
  error?: { name: string; message: string };
  /** When it was so; UTC instant, ISO 8601. */
  observedAt: string;
  /** When it came here. */
  collectedAt: string;
  /** An attestation's end. */
  validUntil?: string;
  /** For people: how it was seen. At most 500 characters. Not part of the hash. */
  note?: string;
  link?: string;
  /** SHA-256, hex, over value or error; equal as long as the observation is. */
  hash: string;
}

/** One observation that a program sends. @public */
export interface EvidencePushItem {
  /** Idempotency key, unique for the sender: 8 to 100 characters. */
  key: string;
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  value?: JsonObject;
  error?: { name: string; message: string };
  observedAt: string;
  note?: string;
  link?: string;
}

/** What became of one observation. @public */
export interface EvidenceOutcome {
  key: string;
  outcome: /** It changed what is known. */
  | 'stored'
    /** As before; it is fresh again. */
    | 'unchanged'
    /** This key with this content was taken before. */
    | 'replayed'
    /** Nothing was stored; `problem` says why. */
    | 'refused';
  problem?: string;
  /** State of the gate afterwards. */
  state?: string;
}

/** What somebody states about a gate. @public */
export interface AttestationRequest {
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  /** Whether the statement holds. */
  holds: boolean;
  /** The words as they were shown, so that nobody signs what has changed since. */
  statement: string;
  note?: string;
  link?: string;
}

/** A statement that waits for a second person. @public */
export interface PendingAttestation {
  id: string;
  scorecardId: string;
  scopeRef: string;
  gateId: string;
  holds: boolean;
  statement: string;
  note?: string;
  link?: string;
  by: string;
  at: string;
}
