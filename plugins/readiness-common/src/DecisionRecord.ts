import type { GateState } from './GateState';
import type { Verdict, VerdictWord } from './Verdict';
import type { Waiver } from './Waiver';
import type { OpenDecision, Risk } from './Register';

/** @public */
export interface RecordCondition {
  text: string;
  ownerRef: string;
  /** UTC instant. */
  dueAt: string;
}

/** What was known when a decision was taken. @public */
export interface RecordSnapshot {
  /** As the rollout, its ring and its scope were called then. */
  rolloutTitle: string;
  ringTitle: string;
  scopeRef: string;
  ruleSetVersion: number;
  ruleSetHash: string;
  gates: Array<{
    gateId: string;
    state: GateState;
    reason: string;
    evidenceHashes: string[];
    observedAt?: string;
  }>;
  waivers: Waiver[];
  risks: Risk[];
  decisions: OpenDecision[];
}

/** A decision about a ring, with what it was taken on; never changed. @public */
export interface DecisionRecord {
  id: string;
  rolloutId: string;
  ringId: string;
  /** 1, 2, 3, … within the rollout. */
  sequence: number;
  decision: VerdictWord;
  rationale: string;
  decidedBy: string;
  decidedAt: string;
  /** Entity refs of who took part. */
  participants: string[];
  dissent: Array<{ personRef: string; text: string }>;
  conditions: RecordCondition[];
  verdict: Verdict;
  snapshot: RecordSnapshot;
  /** SHA-256, hex, over the canonical JSON of the snapshot. */
  snapshotHash: string;
  /** Hash of the record before it in the rollout; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256, hex, over everything above. */
  hash: string;
}

/** @public */
export interface DecisionRecordRequest {
  decision: VerdictWord;
  rationale: string;
  participants: string[];
  dissent: Array<{ personRef: string; text: string }>;
  conditions: RecordCondition[];
  /** The ETag of the verdict that was decided on: another one, and nothing is stored. */
  verdictTag: string;
}

/** What is another than when a decision was taken. @public */
export interface ChangeSince {
  kind: 'gate' | 'waiver' | 'risk' | 'decision' | 'rules' | 'verdict';
  id: string;
  title: string;
  from: string;
  to: string;
  worse: boolean;
}

/** @public */
export interface DecisionStanding {
  /**
   * `stands`: all as it was. `changed`: something is another. `invalidated`: the verdict is worse than what was decided,
   * and a new decision is called for. `superseded`: a later record decides about the ring.
   */
  standing: 'stands' | 'changed' | 'invalidated' | 'superseded';
  changes: ChangeSince[];
}

/** @public */
export interface RecordVerification {
  intact: boolean;
  checkedAt: string;
  records: number;
  /** A sentence for each that is not what was written. */
  findings: string[];
}
