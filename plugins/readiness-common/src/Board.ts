import type { Evidence, EvidenceChannel } from './Evidence';
import type { GateState, StateCounts } from './GateState';

/** Where one gate of one scope stands. @public */
export interface Cell {
  gateId: string;
  state: GateState;
  /** Since when it is in this state; UTC instant. */
  since: string;
  /** A sentence that says why. */
  reason: string;
  /** When it will be another by itself: evidence grows old, a waiver ends. */
  dueAt?: string;
  /** The waiver that is in effect. */
  waiverId?: string;
  /** The evidence it was judged by. */
  evidence: Partial<Record<EvidenceChannel, Evidence>>;
}

/** Something that a scorecard is applied to. @public */
export interface Scope {
  scorecardId: string;
  /** Entity ref. */
  ref: string;
  title: string;
  kind: string;
  type?: string;
  /** Absent when the catalog names none. */
  ownerRef?: string;
  /** Groups from the owner up to the root, the owner first. */
  orgPath: string[];
}

/** All gates of one scope. @public */
export interface Board extends Scope {
  ruleSetVersion: number;
  cells: Cell[];
  /** Rises with every change. */
  revision: number;
  updatedAt: string;
}

/** A scope in the matrix: states in the order of the page's `gateIds`. @public */
export interface MatrixRow {
  ref: string;
  title: string;
  ownerRef?: string;
  states: Array<GateState | undefined>;
}

/** Counts with what they are counts of. @public */
export interface RollUp {
  scopes: number;
  counts: StateCounts;
  byArea: Record<string, StateCounts>;
}

/** @public */
export interface MatrixPage {
  scorecardId: string;
  ruleSetVersion: number;
  asOf: string;
  gateIds: string[];
  /** Over all that one may see and that meets the filters. */
  totals: RollUp;
  rows: MatrixRow[];
  nextCursor?: string;
}

/** @public */
export interface MatrixQuery {
  /** A group: scopes owned by it or below. */
  org?: string;
  owner?: string;
  /** Beginning of a word of the title. */
  search?: string;
  gate?: string;
  /** With `gate`: in this state; without: any gate in this state. */
  state?: GateState;
}

/** The counts at the end of a UTC day. @public */
export interface TrendPoint {
  day: string;
  counts: StateCounts;
}
