import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { MongoRootHealthService } from './connection/MongoRootHealthService';
import { mongoConnectionServiceRef } from './mongoConnectionServiceRef';

/**
 * Replaces the backend's health service: readiness also asks the database, liveness does not (restarting the
 * backend would not bring a database back).
 *
 * @example
 * ```ts
 * backend.add(mongoRootHealthServiceFactory);
 * ```
 *
 * @public
 */
export const mongoRootHealthServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    connection: mongoConnectionServiceRef,
    lifecycle: coreServices.rootLifecycle,
  },
  factory: async ({ connection, lifecycle }) => {
    // A backend without its database does not start; this says so first and once.
    await connection.ping();
    return MongoRootHealthService.create({ connection, lifecycle });
  },
});
