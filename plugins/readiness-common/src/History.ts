import type { GateState } from './GateState';

/** Why something changed. @public */
export interface HistoryCause {
  kind:
    | 'evidence'
    | 'rules'
    | 'waiver'
    /** Evidence grew old, a waiver or an attestation ended, a date for enforcement came. */
    | 'time'
    | 'applicability'
    | 'person';
  /** Id of the evidence or waiver, version of the rules. */
  ref?: string;
}

/** A change, as it was written once and for all. @public */
export interface HistoryEvent {
  id: string;
  /** UTC instant. */
  at: string;
  scorecardId: string;
  scopeRef: string;
  kind:
    | 'gate'
    | 'waiver'
    | 'decision'
    | 'risk'
    | 'milestone'
    | 'rules'
    | 'record'
    | 'attestation';
  /** Id of the gate, waiver, register entry or record; version of the rules. */
  subjectId: string;
  gateId?: string;
  /** States or statuses; absent at the beginning and at the end. */
  from?: string;
  to?: string;
  /** A sentence. */
  note: string;
  cause: HistoryCause;
  /** Entity ref of who did it; absent when nobody did. */
  by?: string;
  ruleSetVersion: number;
  evidenceHash?: string;
}

/** The state of a gate at some time. @public */
export interface PastState {
  gateId: string;
  state: GateState;
  since: string;
  reason: string;
  evidenceHash?: string;
}
