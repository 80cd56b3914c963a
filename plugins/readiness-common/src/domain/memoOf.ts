import type { Milestone } from '../Register';
import type { Memo } from '../RolloutView';
import type { VerdictFacts } from './VerdictFacts';
import { areaViews } from './areaViews';
import { askOf } from './askOf';
import { isOverdue } from './isOverdue';
import { severityOf } from './severityOf';
import { verdictOf } from './verdictOf';

const WEIGHT = { high: 0, medium: 1, low: 2 };

/** The executive memo: what is asked, why, what stands in the way and what is needed. @public */
export function memoOf(
  facts: VerdictFacts,
  options: {
    isOrphan: (ref: string) => boolean;
    milestones: Milestone[];
    /** The decision that is asked for, when it is not the one that follows from the verdicts. */
    asked?: string;
  },
): Memo {
  const rings = facts.rollout.rings.map(({ id }) => verdictOf(facts, id));
  return {
    rollout: facts.rollout,
    asOf: facts.asOf.toISOString(),
    ruleSetVersion: facts.ruleSet.version,
    rings,
    areas: areaViews(facts, options.isOrphan),
    risks: facts.risks
      .filter(({ status }) => status === 'open')
      .sort((a, b) => WEIGHT[severityOf(a)] - WEIGHT[severityOf(b)]),
    decisions: facts.decisions
      .filter(({ status }) => status !== 'Done')
      .sort(
        (a, b) =>
          Number(isOverdue(b, facts.asOf)) - Number(isOverdue(a, facts.asOf)),
      ),
    milestones: options.milestones,
    asked: options.asked ?? askOf(facts.rollout, rings),
  };
}
