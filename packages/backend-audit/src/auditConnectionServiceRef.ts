import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  type MongoConnection,
  mongoConnectionServiceRef,
  separateMongoConnection,
} from '@builder-insights/backend-mongo';

/** Where the audit trail is kept: the MongoDB that `audit.mongo` names, or else the portal's. */
export const auditConnectionServiceRef = createServiceRef<MongoConnection>({
  id: 'audit.connection',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        portal: mongoConnectionServiceRef,
      },
      factory: ({ config, lifecycle, portal }) =>
        separateMongoConnection(config, { key: 'audit.mongo', lifecycle }) ??
        portal,
    }),
});
