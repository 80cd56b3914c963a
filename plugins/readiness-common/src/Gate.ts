import type { HumanDuration, JsonObject } from '@backstage/types';

/** How a gate comes to be enforced; `warn` counts as advisory, `shadow` is judged and counts nowhere. @public */
export const GATE_STAGES = ['draft', 'shadow', 'warn', 'enforce'] as const;
/** @public */
export type GateStage = (typeof GATE_STAGES)[number];

/** @public */
export const GATE_KINDS = ['automatic', 'attested', 'both'] as const;
/** @public */
export type GateKind = (typeof GATE_KINDS)[number];

/** How grave it is when a gate fails: the graver, the shorter a waiver may be. @public */
export const SEVERITIES = ['low', 'medium', 'high'] as const;
/** @public */
export type Severity = (typeof SEVERITIES)[number];

/** Longest time a gate of each severity can be waived for. @public */
export const LONGEST_WAIVER_DAYS: Record<Severity, number> = {
  high: 30,
  medium: 90,
  low: 180,
};

/** What somebody states about a gate in their own name. @public */
export interface AttestationTerms {
  /** The words that are signed: `The break-glass policy is written down and approved.` */
  statement: string;
  /** How long the word of somebody holds. */
  validFor: HumanDuration;
  /** Counts only when a second person has confirmed it. */
  secondPerson?: boolean;
}

/** A question that a scope must answer, and how the answer is found. @public */
export interface Gate {
  /** `RC-01`. */
  id: string;
  areaId: string;
  question: string;
  /** Rings of a rollout that it stands before; none means that it is in no rollout. */
  ringIds: string[];
  /** A blocking gate keeps a ring shut; another makes it conditional. */
  blocking: boolean;
  severity: Severity;
  kind: GateKind;
  /** Who looks, and for what; absent when evidence is only pushed or attested. */
  collect?: { collectorId: string; input?: JsonObject };
  /**
   * What automatic evidence must be: an expression of the Common Expression Language over `value` (what was observed)
   * and `scope` (`ref`, `kind`, `type`, `owner`, `title`). Present for the kinds `automatic` and `both`.
   */
  rule?: string;
  /** An expression over `scope`; where it is false the gate does not apply. */
  appliesWhen?: string;
  /** Automatic evidence older than this is stale. */
  maxAge: HumanDuration;
  /** Present for the kinds `attested` and `both`. */
  attestation?: AttestationTerms;
  /** Entity ref; the owner of the area when absent. */
  ownerRef?: string;
  fix: { text: string; url?: string };
  stage: GateStage;
  /** From this UTC instant on a gate at stage `warn` is enforced. */
  enforceFrom?: string;
}

/** A field of work with somebody accountable for it. @public */
export interface Area {
  id: string;
  title: string;
  description?: string;
  /** Entity ref of a user or group. */
  ownerRef: string;
  deputyRef?: string;
}
