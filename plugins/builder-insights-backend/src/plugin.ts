import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mongoServiceRef } from '@builder-insights/backend-mongo';
import { builderInsightsPermissions } from '@builder-insights/plugin-builder-insights-common';
import {
  orgDirectoryServiceRef,
  roleResolverServiceRef,
} from '@builder-insights/plugin-access-node';
import {
  insightResourceRef,
  insightRules,
} from '@builder-insights/plugin-builder-insights-node';
import { readBuilderInsightsConfig } from './config';
import { createRouter } from './router/createRouter';
import { AuthorDirectory } from './service/AuthorDirectory';
import { CursorCodec } from './service/CursorCodec';
import { GroupRegister } from './service/GroupRegister';
import { ImportService } from './service/ImportService';
import { InsightAuthorizer } from './service/InsightAuthorizer';
import { InsightExplainer } from './service/InsightExplainer';
import { InsightService } from './service/InsightService';
import { TeamReportService } from './service/TeamReportService';
import { ViewerService } from './service/ViewerService';
import { InsightStore } from './store/InsightStore';
import { migrations } from './store/migrations';
import { SettingStore } from './store/SettingStore';
import { TeamPathStore } from './store/TeamPathStore';
import { scheduleTasks } from './tasks/scheduleTasks';

/** Capture, list and report what builders say. @public */
export const builderInsightsPlugin = createBackendPlugin({
  pluginId: 'builder-insights',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        mongo: mongoServiceRef,
        org: orgDirectoryServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        roles: roleResolverServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, httpAuth, logger, mongo, org, roles, scheduler } =
          deps;
        const config = readBuilderInsightsConfig(deps.config);
        await mongo.migrate(migrations);
        const store = InsightStore.create(mongo);
        const settings = SettingStore.create(mongo);

        deps.permissionsRegistry.addResourceType({
          resourceRef: insightResourceRef,
          permissions: builderInsightsPermissions,
          rules: Object.values(insightRules),
          getResources: ids => store.readersOf(ids),
        });

        const authorizer = InsightAuthorizer.create(deps);
        const authors = AuthorDirectory.create({
          org,
          rootGroup: config.rootGroup,
        });
        const groups = GroupRegister.create({ org, store });
        const cursors = CursorCodec.create(await settings.secret('cursors'));
        const imports = ImportService.create({
          store,
          authors,
          authorizer,
          auditor,
        });

        deps.httpRouter.use(
          createRouter({
            httpAuth,
            insights: InsightService.create({
              store,
              authorizer,
              authors,
              groups,
              cursors,
              roles,
              auditor,
            }),
            explainer: InsightExplainer.create({
              store,
              authorizer,
              roles,
              auditor,
            }),
            reports: TeamReportService.create({
              store,
              authorizer,
              groups,
              auditor,
            }),
            viewers: ViewerService.create({ roles, authors, authorizer }),
            imports,
          }),
        );

        await scheduleTasks({
          scheduler,
          logger,
          org,
          teamPaths: TeamPathStore.create(mongo),
          samples: config.sampleInsights
            ? { file: config.sampleInsights, imports, settings }
            : undefined,
        });
      },
    });
  },
});
