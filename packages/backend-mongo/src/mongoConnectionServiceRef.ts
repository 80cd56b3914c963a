import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultMongoConnection } from './connection/DefaultMongoConnection';
import type { MongoConnection } from './MongoConnection';

/**
 * The backend's one connection: to MongoDB when `mongo.uri` is set, to the embedded database otherwise.
 * Plugins use {@link mongoServiceRef}.
 *
 * @public
 */
export const mongoConnectionServiceRef = createServiceRef<MongoConnection>({
  id: 'mongo.connection',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
        lifecycle: coreServices.rootLifecycle,
      },
      factory: ({ config, logger, lifecycle }) =>
        DefaultMongoConnection.fromConfig(config, { logger, lifecycle }),
    }),
});
