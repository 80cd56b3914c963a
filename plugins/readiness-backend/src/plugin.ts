import {
  coreServices,
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { mongoServiceRef } from '@builder-insights/backend-mongo';
import {
  readinessCollectorsExtensionPoint,
  readinessScorecardsExtensionPoint,
} from '@builder-insights/plugin-readiness-node';
import { registerActions } from './actions/registerActions';
import { Brought } from './Brought';
import { readReadinessConfig } from './config';
import { createReadiness } from './createReadiness';
import { readScorecardFile } from './input/readScorecardFile';
import type { Clock } from './service/Clock';

/** The plugin by a clock: the machine's, or a test's. */
export function pluginBy(clock: Clock): BackendFeature {
  return createBackendPlugin({
    pluginId: 'readiness',
    register(env) {
      const brought = Brought.create();
      env.registerExtensionPoint(readinessCollectorsExtensionPoint, brought);
      env.registerExtensionPoint(readinessScorecardsExtensionPoint, brought);
      env.registerInit({
        deps: {
          actions: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: mongoServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          rootConfig: coreServices.rootConfig,
          scheduler: coreServices.scheduler,
          userInfo: coreServices.userInfo,
        },
        async init({ actions, httpRouter, rootConfig, scheduler, ...deps }) {
          const config = readReadinessConfig(rootConfig);
          const files = config.scorecardFiles.map(readScorecardFile);
          const { router, services, tasks } = await createReadiness({
            ...deps,
            clock,
            collectors: brought.collectors,
            config,
            rollouts: brought.rollouts,
            scorecards: [...brought.scorecards, ...(await Promise.all(files))],
          });
          httpRouter.use(router);
          registerActions(actions, services);
          for (const task of tasks) {
            await scheduler.scheduleTask(task);
          }
        },
      });
    },
  });
}

/** Gates, evidence, verdicts and the decisions taken on them. @public */
export const readinessPlugin = pluginBy(() => new Date());
