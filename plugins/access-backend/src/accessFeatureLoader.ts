import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  closedSchedulerServiceFactory,
  guardedAuthServiceFactory,
} from '@builder-insights/plugin-access-node';
import { auditContextServiceFactory } from './auditContextServiceFactory';
import { auditedSystemRolesServiceFactory } from './auditedSystemRolesServiceFactory';
import { auditedTokenRefusalsServiceFactory } from './auditedTokenRefusalsServiceFactory';
import { accessPlugin } from './plugin';
import { postureServiceFactory } from './postureServiceFactory';
import { startPostureServiceFactory } from './startPostureServiceRef';

/**
 * Everything that access needs in a backend: the plugin, the check that comes before the start, the guard that ends access
 * at the next request, the mark on what is done with emergency access, and a scheduler that nobody can reach by HTTP.
 *
 * @public
 */
export const accessFeatureLoader = createBackendFeatureLoader({
  loader: () => [
    startPostureServiceFactory,
    postureServiceFactory,
    auditContextServiceFactory,
    auditedTokenRefusalsServiceFactory,
    auditedSystemRolesServiceFactory,
    guardedAuthServiceFactory,
    closedSchedulerServiceFactory,
    accessPlugin,
  ],
});
