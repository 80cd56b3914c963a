import type { JsonObject } from '@backstage/types';
import type { Area, Gate } from './Gate';
import type { GateState, StateCounts } from './GateState';
import type { Cell, Scope } from './Board';
import type {
  ChangeSince,
  DecisionRecord,
  DecisionStanding,
} from './DecisionRecord';
import type { HistoryEvent } from './History';
import type { Level, Milestone, OpenDecision, Risk } from './Register';
import type { Ring, Rollout } from './Scorecard';
import type { Coverage, Verdict, VerdictItem } from './Verdict';
import type { Waiver } from './Waiver';
import type { PendingAttestation } from './Evidence';

/** An area of a rollout in short. @public */
export interface AreaView extends Area {
  /** The catalog does not know the owner. */
  orphaned?: boolean;
  counts: StateCounts;
  coverage: Coverage;
  /** The gravest open risk. */
  risk?: Level;
  /** The status word that is furthest from done among its decisions. */
  status?: string;
}

/** A ring with its verdict and what was decided about it last. @public */
export interface RingView extends Ring {
  verdict: Verdict;
  verdictTag: string;
  lastRecord?: Pick<
    DecisionRecord,
    'id' | 'decision' | 'decidedAt' | 'decidedBy' | 'sequence'
  > &
    DecisionStanding;
}

/** A gate of a rollout, without its evidence. @public */
export interface GateSummary {
  id: string;
  areaId: string;
  question: string;
  ringIds: string[];
  blocking: boolean;
  stage: Gate['stage'];
  ownerRef?: string;
  state: GateState;
  since: string;
  reason: string;
  observedAt?: string;
  dueAt?: string;
}

/** The first page about a rollout. @public */
export interface RolloutView {
  rollout: Rollout;
  scope: Scope;
  asOf: string;
  ruleSetVersion: number;
  rings: RingView[];
  areas: AreaView[];
  gates: GateSummary[];
  /** Since the last decision about any ring; empty before the first. */
  changes: ChangeSince[];
}

/** What has to be done before a ring opens, by who has to do it. @public */
export interface PathToGo {
  ringId: string;
  verdict: Verdict;
  asOf: string;
  owners: Array<{
    /** Absent for what nobody owns. */
    ownerRef?: string;
    blockers: VerdictItem[];
    conditions: VerdictItem[];
  }>;
}

/** Everything about one gate of a scope. @public */
export interface GateView {
  scope: Scope;
  gate: Gate;
  area: Area;
  ruleSetVersion: number;
  cell: Cell;
  waivers: Waiver[];
  pending?: PendingAttestation;
  /** Newest first, at most 50. */
  history: HistoryEvent[];
  /** What the caller may do here. */
  may: {
    attest: boolean;
    refresh: boolean;
    requestWaiver: boolean;
    approveWaiver: boolean;
  };
}

/** What somebody owes. @public */
export interface OwedItem {
  kind:
    | 'gate'
    | 'attestation'
    | 'waiver'
    | 'decision'
    | 'risk'
    | 'milestone'
    | 'condition';
  id: string;
  title: string;
  /** A sentence: what to do. */
  todo: string;
  scorecardId?: string;
  scopeRef?: string;
  /** What a statement or a waiver is about. */
  gateId?: string;
  rolloutId?: string;
  /** The person, or the group through which it is theirs. */
  ownerRef: string;
  dueAt?: string;
  overdue: boolean;
}

/** What the executive memo says. @public */
export interface Memo {
  rollout: Rollout;
  asOf: string;
  ruleSetVersion: number;
  rings: Verdict[];
  areas: AreaView[];
  risks: Risk[];
  decisions: OpenDecision[];
  milestones: Milestone[];
  /** The decision that is asked for, one sentence. */
  asked: string;
}

/** What to change in one's mind. @public */
export interface WhatIf {
  /** Gates that would be in this state. */
  gates?: Array<{ gateId: string; state: GateState }>;
  /** Evidence that there would be. */
  evidence?: Array<{ gateId: string; value: JsonObject }>;
  /** Gates that would be waived. */
  waivers?: Array<{ gateId: string; until: string }>;
  /** Rules that there would be instead. */
  rules?: Array<{ gateId: string; rule: string }>;
  decisions?: Array<{ id: string; status: OpenDecision['status'] }>;
  risks?: Array<{ id: string; status: Risk['status'] }>;
}

/** @public */
export interface WhatIfAnswer {
  now: Verdict;
  then: Verdict;
  /** Gates that would be another. */
  changes: ChangeSince[];
}

/** What the caller may do at all; pages hide the rest. @public */
export interface ReadinessAbilities {
  read: boolean;
  attest: boolean;
  requestWaiver: boolean;
  approveWaiver: boolean;
  decide: boolean;
  editRegister: boolean;
  editRules: boolean;
}
