/** @public */
export const DECISION_STATUSES = [
  'In discovery',
  'Drafted',
  'Needs decision',
  'Needs validation',
  'Blocked',
  'Done',
] as const;
/** @public */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** @public */
export const RISK_STATUSES = [
  'open',
  'mitigated',
  'accepted',
  'closed',
] as const;
/** @public */
export type RiskStatus = (typeof RISK_STATUSES)[number];

/** @public */
export const MILESTONE_STATUSES = ['planned', 'under way', 'done'] as const;
/** @public */
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** @public */
export const LEVELS = ['low', 'medium', 'high'] as const;
/** @public */
export type Level = (typeof LEVELS)[number];

/** What all entries of a rollout's registers have. @public */
export interface RegisterEntry {
  rolloutId: string;
  /** `D-01`, `R-01`, `M-01`. */
  id: string;
  /** Entity ref of a user or group. */
  ownerRef?: string;
  /** The catalog does not know the owner. */
  orphaned?: boolean;
  /** Rises with every change; a change names the one it was made from. */
  revision: number;
  changedAt: string;
  /** Absent when it came with a plugin. */
  changedBy?: string;
}

/** A decision that has to be taken. @public */
export interface OpenDecision extends RegisterEntry {
  /** An area. */
  workstream: string;
  question: string;
  options?: string[];
  /** Where it tends. */
  direction?: string;
  status: DecisionStatus;
  /** Ids of decisions that come first. */
  dependsOn: string[];
  nextAction?: string;
  /** UTC instant. */
  dueAt?: string;
  /** Rings that stay shut until it is done. */
  blocksRings: string[];
  /** What was decided, once it is done. */
  outcome?: string;
  /** Somebody thought of it, and nobody who keeps the register has taken it up; the next change does. */
  proposed?: boolean;
}

/** @public */
export interface Risk extends RegisterEntry {
  title: string;
  /** An area. */
  areaId?: string;
  likelihood: Level;
  impact: Level;
  mitigation?: string;
  gateIds: string[];
  status: RiskStatus;
  /** Rings that stay shut while it is open and high. */
  blocksRings: string[];
  reviewAt?: string;
}

/** @public */
export interface Milestone extends RegisterEntry {
  title: string;
  dueAt?: string;
  status: MilestoneStatus;
  gateIds: string[];
  dependsOn: string[];
}

/** The registers by the name they have in addresses. @public */
export interface RegisterEntries {
  decisions: OpenDecision;
  risks: Risk;
  milestones: Milestone;
}
/** @public */
export const REGISTERS = ['decisions', 'risks', 'milestones'] as const;
/** @public */
export type RegisterName = (typeof REGISTERS)[number];

/** What a person gives: everything but what the register itself keeps. @public */
export type RegisterInput<N extends RegisterName> = Omit<
  RegisterEntries[N],
  | 'rolloutId'
  | 'id'
  | 'revision'
  | 'changedAt'
  | 'changedBy'
  | 'orphaned'
  | 'proposed'
>;
