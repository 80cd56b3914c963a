import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { auditTrailServiceRef } from '@builder-insights/backend-audit';
import {
  breakGlassRegisterServiceRef,
  orgDirectoryServiceRef,
  orgSnapshotsServiceRef,
  postureServiceRef,
  roleRegisterServiceRef,
} from '@builder-insights/plugin-access-node';
import {
  readinessCollectorsExtensionPoint,
  readinessScorecardsExtensionPoint,
} from '@builder-insights/plugin-readiness-node';
import { platformCollectors } from './collectors/platformCollectors';
import { readPlatformConfig } from './config';
import { builderInsightsRollout } from './rollout/builderInsightsRollout';
import { decisions } from './rollout/decisions';
import { milestones } from './rollout/milestones';
import { risks } from './rollout/risks';
import { builderInsightsScorecard } from './scorecard/builderInsightsScorecard';

/** The scorecard and the rollout of Builder Insights, and what looks at the portal for it. @public */
export const readinessModuleBuilderInsights = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'builder-insights',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        breakGlass: breakGlassRegisterServiceRef,
        catalog: catalogServiceRef,
        collectors: readinessCollectorsExtensionPoint,
        discovery: coreServices.discovery,
        org: orgDirectoryServiceRef,
        posture: postureServiceRef,
        roles: roleRegisterServiceRef,
        rootConfig: coreServices.rootConfig,
        scorecards: readinessScorecardsExtensionPoint,
        snapshots: orgSnapshotsServiceRef,
        trail: auditTrailServiceRef,
      },
      async init({ collectors, rootConfig, scorecards, ...services }) {
        collectors.addCollector(
          ...platformCollectors({
            ...services,
            config: readPlatformConfig(rootConfig, process.env),
            now: () => new Date(),
          }),
        );
        scorecards.addScorecard(builderInsightsScorecard);
        scorecards.addRollout(builderInsightsRollout, {
          decisions,
          risks,
          milestones,
        });
      },
    });
  },
});
