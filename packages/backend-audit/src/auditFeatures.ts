import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { auditorServiceFactory } from './auditorServiceFactory';
import { auditRootHttpRouterServiceFactory } from './auditRootHttpRouterServiceFactory';

/**
 * Everything that a portal needs to have an audit trail.
 *
 * @example
 * ```ts
 * backend.add(import('@builder-insights/backend-audit'));
 * ```
 *
 * @public
 */
export const auditFeatures = createBackendFeatureLoader({
  loader: () => [auditorServiceFactory, auditRootHttpRouterServiceFactory()],
});
