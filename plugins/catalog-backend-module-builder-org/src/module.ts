import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import {
  driftRegisterServiceRef,
  orgConnectorsExtensionPoint,
  orgDirectoryServiceRef,
  orgIntakeServiceRef,
  roleRegisterServiceRef,
} from '@builder-insights/plugin-access-node';
import { readBuilderOrgConfig } from './config';
import { OrgConnectors } from './connectors/OrgConnectors';
import { orgModelLayer } from './orgModelLayer';
import { CatalogDrift } from './service/CatalogDrift';
import { OrgKeeper } from './service/OrgKeeper';
import { OrgPublisher } from './service/OrgPublisher';
import { OrgReader } from './service/OrgReader';
import { privilegedUserRefs } from './service/privilegedUserRefs';
import { scheduleTasks } from './tasks/scheduleTasks';

/** People and groups of one guarded source, and the leaders of groups in the catalog model. @public */
export const catalogModuleBuilderOrg = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'builder-org',
  register(reg) {
    const connectors = OrgConnectors.create();
    reg.registerExtensionPoint(orgConnectorsExtensionPoint, connectors);
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        drifts: driftRegisterServiceRef,
        intake: orgIntakeServiceRef,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        org: orgDirectoryServiceRef,
        processing: catalogProcessingExtensionPoint,
        roles: roleRegisterServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, auth, catalog, intake, logger, org } = deps;
        deps.model.addModelSource(CatalogModelSources.static([orgModelLayer]));

        const config = readBuilderOrgConfig(deps.config);
        const connector = connectors.choose(config);
        if (!connector) {
          logger.warn(
            'catalog.providers.builderOrg names no source of people and groups; none are read',
          );
          return;
        }
        const { guard, keepRecords, readEvery } = config;
        const publisher = OrgPublisher.create({
          ...{ intake, logger },
          connector: connector.name,
        });
        const reader = OrgReader.create({
          ...{ connector, intake, guard, keepRecords, auditor, logger },
          privilegedUserRefs: () => privilegedUserRefs(deps.roles),
        });
        const keeper = OrgKeeper.create({
          ...{ reader, publisher, intake, readEvery, logger },
        });
        const drift = CatalogDrift.create({
          ...{ catalog, auth, intake, org, publisher },
          register: deps.drifts,
          connector: connector.name,
        });
        deps.processing.addEntityProvider(publisher);
        await scheduleTasks({
          ...{ scheduler: deps.scheduler, keeper, drift },
          timeout: config.timeout,
          driftFrequency: config.driftFrequency,
        });
      },
    });
  },
});
