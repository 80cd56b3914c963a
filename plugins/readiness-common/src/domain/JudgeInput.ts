import type { JsonObject } from '@backstage/types';
import type { Scope } from '../Board';
import type { Evidence, EvidenceChannel } from '../Evidence';
import type { Gate } from '../Gate';
import type { GateState } from '../GateState';
import type { Waiver } from '../Waiver';
import type { RuleScope } from './ruleScopeOf';

/**
 * Evaluates a rule.
 *
 * @throws an error whose message is a sentence, for a rule that is broken or reads what is not there
 * @public
 */
export type EvaluateRule = (
  expression: string,
  context: { value?: JsonObject; scope: RuleScope },
) => boolean;

/** Evidence of a gate by its channel. @public */
export type EvidenceByChannel = Partial<Record<EvidenceChannel, Evidence>>;

/** Everything that the state of a gate follows from. @public */
export interface JudgeInput {
  gate: Gate;
  scope: Scope;
  evidence: EvidenceByChannel;
  /** The one that was approved; one that lapsed or is not approved counts as none. */
  waiver?: Waiver;
  now: Date;
  evaluate: EvaluateRule;
}

/** @public */
export interface Judgement {
  state: GateState;
  /** A sentence that says why; the same as long as the observation is. */
  reason: string;
  /** When the state may be another by itself. */
  dueAt?: Date;
  /** The waiver that is in effect. */
  waiverId?: string;
  /** What is observed is not what the waiver was asked for: it ends for good. */
  reopensWaiver: boolean;
  evidenceHash: string;
}
