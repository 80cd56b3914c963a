import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Milestone,
  OpenDecision,
  Risk,
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';

type Kept = 'rolloutId' | 'revision' | 'changedAt' | 'changedBy' | 'orphaned';

/** What the registers of a rollout hold at the beginning; people change them from then on. @public */
export interface RegisterSeeds {
  decisions: Array<Omit<OpenDecision, Kept>>;
  risks: Array<Omit<Risk, Kept>>;
  milestones: Array<Omit<Milestone, Kept>>;
}

/** @public */
export interface ReadinessScorecardsExtensionPoint {
  /** Published as version 1 when there is none yet; a newer one becomes a draft for somebody to publish. */
  addScorecard(definition: ScorecardDefinition): void;
  addRollout(rollout: Rollout, seeds: RegisterSeeds): void;
}

/** For modules that bring a scorecard or a rollout. @public */
export const readinessScorecardsExtensionPoint =
  createExtensionPoint<ReadinessScorecardsExtensionPoint>({
    id: 'readiness.scorecards',
  });
