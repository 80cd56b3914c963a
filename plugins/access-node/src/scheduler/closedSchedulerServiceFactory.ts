import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
  type HttpRouterService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';

/** Takes routes and serves none of them. */
const nowhere: HttpRouterService = {
  use: () => {},
  addAuthPolicy: () => {},
};

/**
 * Backstage's scheduler without its routes: `backend.add(closedSchedulerServiceFactory)`.
 *
 * @remarks
 * The stock one lets everybody who is signed in list, trigger and cancel every plugin's tasks at
 * `/api/<plugin>/.backstage/scheduler/v1/tasks`, and asks for no permission. Whoever can cancel the reading of the
 * organisation decides how long a leaver stays.
 *
 * @public
 */
export const closedSchedulerServiceFactory = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    database: coreServices.database,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  factory: deps =>
    DefaultSchedulerService.create({ ...deps, httpRouter: nowhere }),
});
