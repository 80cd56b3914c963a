import type {
  Board,
  Evidence,
  HistoryEvent,
  RuleSet,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import type { WaiverVersion } from '../domain/board/Chronicle';
import type { RollUpMove } from '../domain/board/RollUpMove';
import type { PushDocument } from './PushDocument';

/** A board as the ledger has it. */
export interface HeldBoard {
  board: Board;
  stakeholders: readonly string[];
  /** Waivers of its gates that are asked for or in effect. */
  waivers: readonly Waiver[];
}

/** What a change is about to touch. */
export interface LedgerHoldings {
  boards: ReadonlyMap<string, HeldBoard>;
  pushes: ReadonlyMap<string, PushDocument>;
  waivers: ReadonlyMap<string, Waiver>;
  /** The last of each gate and channel, of boards that are not there; only when it was asked for. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** A board as it is to be. */
export interface BoardWrite {
  board: Board;
  stakeholders: readonly string[];
  nextDueAt: Date | undefined;
  /** The rules it was judged by. */
  ruleSet: RuleSet;
  isNew: boolean;
  /** All that is new is the age of evidence. */
  isRefresh: boolean;
}

/** Everything that one change writes. */
export interface LedgerEntry {
  boards: BoardWrite[];
  /** Ids of boards. */
  removed: string[];
  events: HistoryEvent[];
  evidence: Evidence[];
  /** Each version that came to be, in order. */
  waivers: WaiverVersion[];
  pushes: PushDocument[];
  moves: RollUpMove[];
}
