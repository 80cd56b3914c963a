import type {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { MongoService } from '@builder-insights/backend-mongo';
import type { Operation } from '@builder-insights/backend-operations';
import type {
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import type {
  EvidenceCollector,
  RegisterSeeds,
} from '@builder-insights/plugin-readiness-node';
import type express from 'express';
import type { ReadinessConfig } from './config';
import { createCore } from './createCore';
import { createServices, type ReadinessServices } from './createServices';
import { createTasks } from './createTasks';
import { createRouter } from './router/createRouter';
import { readinessOperations } from './router/readinessOperations';
import type { Clock } from './service/Clock';
import type { ReadinessTask } from './tasks/ReadinessTask';

/** What the plugin is made from: services of the backend, configuration, and what modules brought. */
export interface ReadinessParts {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  /** Those of modules; the built-in ones are added here. */
  collectors: readonly EvidenceCollector[];
  config: ReadinessConfig;
  database: MongoService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  rollouts: ReadonlyArray<{ rollout: Rollout; seeds: RegisterSeeds }>;
  scorecards: readonly ScorecardDefinition[];
  userInfo: UserInfoService;
}

/** The whole plugin, apart from the ways in which a backend starts it. */
export interface Readiness {
  router: express.Router;
  operations: Operation[];
  services: ReadinessServices;
  tasks: ReadinessTask[];
}

/**
 * Puts the plugin together, from the database upwards: stores, what all services share, services, operations.
 *
 * @throws InputError for two collectors, scorecards or rollouts of the same id
 */
export async function createReadiness(
  parts: ReadinessParts,
): Promise<Readiness> {
  const core = await createCore(parts);
  const services = createServices(core);
  const operations = readinessOperations(services);
  return {
    router: createRouter({ httpAuth: parts.httpAuth, operations }),
    operations,
    services,
    tasks: createTasks(core, services),
  };
}
