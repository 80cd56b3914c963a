import type { Operation } from '@builder-insights/backend-operations';
import { accessRoutes } from './accessRoutes';
import { auditRoutes } from './auditRoutes';
import { breakGlassRoutes } from './breakGlassRoutes';
import { evidenceRoutes } from './evidenceRoutes';
import { grantRoutes } from './grantRoutes';
import { orgRoutes } from './orgRoutes';
import { postureRoutes } from './postureRoutes';
import { reviewRoutes } from './reviewRoutes';

/** The services behind the operations, each area its own. */
export type OperationServices = Parameters<typeof accessRoutes>[0] &
  Parameters<typeof grantRoutes>[0] &
  Parameters<typeof orgRoutes>[0] &
  Parameters<typeof breakGlassRoutes>[0] &
  Parameters<typeof reviewRoutes>[0] &
  Parameters<typeof auditRoutes>[0] &
  Parameters<typeof postureRoutes>[0] &
  Parameters<typeof evidenceRoutes>[0];

/** Everything that signed-in people can ask of the plugin. */
export function accessOperations(services: OperationServices): Operation[] {
  return [
    ...accessRoutes(services),
    ...grantRoutes(services),
    ...orgRoutes(services),
    ...breakGlassRoutes(services),
    ...reviewRoutes(services),
    ...auditRoutes(services),
    ...postureRoutes(services),
    ...evidenceRoutes(services),
  ];
}
