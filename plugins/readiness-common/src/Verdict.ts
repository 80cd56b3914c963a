import type { Gate } from './Gate';
import type { GateState } from './GateState';

/** Worst first. @public */
export const VERDICTS = ['no-go', 'conditional-go', 'go'] as const;
/** @public */
export type VerdictWord = (typeof VERDICTS)[number];

/** Something that keeps a ring from `go`. @public */
export interface VerdictItem {
  kind: 'gate' | 'risk' | 'decision' | 'coverage';
  /** Of the gate, risk or decision. */
  id: string;
  title: string;
  areaId?: string;
  /** Of a gate. */
  state?: GateState;
  /** A sentence. */
  reason: string;
  ownerRef?: string;
  fix?: Gate['fix'];
  /** When a waiver ends, a decision is due. */
  dueAt?: string;
}

/** @public */
export interface Coverage {
  /** Gates of the ring that evidence answers: pass, fail or waived. */
  answered: number;
  /** Gates of the ring that apply. */
  applicable: number;
}

/** Whether a ring may be let in. @public */
export interface Verdict {
  rolloutId: string;
  ringId: string;
  verdict: VerdictWord;
  /** All of these must be gone before it can be more than `no-go`. */
  blockers: VerdictItem[];
  /** With these a `go` is conditional. */
  conditions: VerdictItem[];
  coverage: Coverage;
  asOf: string;
  ruleSetVersion: number;
}
