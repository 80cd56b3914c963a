import {
  isOverdue,
  type OpenDecision,
} from '@builder-insights/plugin-readiness-common';

/** Which decisions can be looked at. */
export const DECISION_FILTERS = [
  'open',
  'overdue',
  'ownerless',
  'done',
  'all',
] as const;
/** @internal */
export type DecisionFilter = (typeof DECISION_FILTERS)[number];

/** Whether a decision is one of those that a filter shows. */
export function isShown(
  decision: OpenDecision,
  filter: DecisionFilter,
  now: Date,
): boolean {
  const open = decision.status !== 'Done';
  const shown: Record<DecisionFilter, boolean> = {
    open,
    overdue: open && isOverdue(decision, now),
    ownerless: open && (!decision.ownerRef || decision.orphaned === true),
    done: !open,
    all: true,
  };
  return shown[filter];
}
