import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type {
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import {
  readinessCollectorsExtensionPoint,
  readinessScorecardsExtensionPoint,
  type EvidenceCollector,
  type RegisterSeeds,
} from '@builder-insights/plugin-readiness-node';
import {
  exampleRollout,
  exampleScorecard,
  exampleSeeds,
} from './exampleScorecard';

/** What a test has instead of the example. */
export interface Example {
  scorecards?: ScorecardDefinition[];
  rollouts?: Array<{ rollout: Rollout; seeds: RegisterSeeds }>;
}

/** Brings a scorecard, a rollout over the portal and collectors, as any module would. */
export function exampleModule(
  example: Example,
  collectors: EvidenceCollector[],
): BackendFeature {
  const {
    scorecards = [exampleScorecard],
    rollouts = [{ rollout: exampleRollout, seeds: exampleSeeds }],
  } = example;
  return createBackendModule({
    pluginId: 'readiness',
    moduleId: 'example',
    register(reg) {
      reg.registerInit({
        deps: {
          collecting: readinessCollectorsExtensionPoint,
          scoring: readinessScorecardsExtensionPoint,
        },
        async init({ collecting, scoring }) {
          collecting.addCollector(...collectors);
          for (const scorecard of scorecards) {
            scoring.addScorecard(scorecard);
          }
          for (const { rollout, seeds } of rollouts) {
            scoring.addRollout(rollout, seeds);
          }
        },
      });
    },
  });
}
