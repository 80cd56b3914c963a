import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { mongoConnectionServiceRef } from './mongoConnectionServiceRef';
import type { MongoService } from './MongoService';

/**
 * A plugin's own MongoDB database.
 *
 * @example
 * ```ts
 * deps: { mongo: mongoServiceRef },
 * async init({ mongo }) {
 *   await mongo.migrate(insightMigrations);
 *   const store = MongoInsightStore.create({ mongo });
 * }
 * ```
 *
 * @public
 */
export const mongoServiceRef = createServiceRef<MongoService>({
  id: 'mongo.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        connection: mongoConnectionServiceRef,
        plugin: coreServices.pluginMetadata,
      },
      factory: async ({ connection, plugin }) =>
        connection.forPlugin(plugin.getId()),
    }),
});
