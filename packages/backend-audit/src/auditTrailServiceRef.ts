import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { auditConnectionServiceRef } from './auditConnectionServiceRef';
import type { AuditTrail } from './AuditTrail';
import { readAuditConfig } from './readAuditConfig';
import { DefaultAuditTrail } from './trail/DefaultAuditTrail';
import { keepInOrder } from './trail/keepInOrder';

/** The audit trail of the whole backend, in a database of its own. @public */
export const auditTrailServiceRef = createServiceRef<AuditTrail>({
  id: 'audit.trail',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        connection: auditConnectionServiceRef,
        lifecycle: coreServices.rootLifecycle,
        rootLogger: coreServices.rootLogger,
      },
      factory: async ({ config, connection, lifecycle, rootLogger }) => {
        const logger = rootLogger.child({ service: 'audit' });
        const trail = await DefaultAuditTrail.create({
          mongo: () => connection.forPlugin('audit'),
          config: readAuditConfig(config),
          logger,
        });
        keepInOrder(trail, { lifecycle, logger });
        return trail;
      },
    }),
});
