import type { Operation } from '@builder-insights/backend-operations';
import { evidenceRoutes } from './evidenceRoutes';
import { matrixRoutes } from './matrixRoutes';
import { mineRoutes } from './mineRoutes';
import { recordRoutes } from './recordRoutes';
import { registerRoutes } from './registerRoutes';
import { rolloutRoutes } from './rolloutRoutes';
import { ruleRoutes } from './ruleRoutes';
import { scopeRoutes } from './scopeRoutes';
import { waiverRoutes } from './waiverRoutes';

/** The services behind the operations, each area its own. */
export type OperationServices = Parameters<typeof matrixRoutes>[0] &
  Parameters<typeof scopeRoutes>[0] &
  Parameters<typeof evidenceRoutes>[0] &
  Parameters<typeof rolloutRoutes>[0] &
  Parameters<typeof recordRoutes>[0] &
  Parameters<typeof waiverRoutes>[0] &
  Parameters<typeof registerRoutes>[0] &
  Parameters<typeof mineRoutes>[0] &
  Parameters<typeof ruleRoutes>[0];

/** Everything that people and programs can ask of the plugin. */
export function readinessOperations(services: OperationServices): Operation[] {
  return [
    ...matrixRoutes(services),
    ...scopeRoutes(services),
    ...evidenceRoutes(services),
    ...rolloutRoutes(services),
    ...recordRoutes(services),
    ...waiverRoutes(services),
    ...registerRoutes(services),
    ...mineRoutes(services),
    ...ruleRoutes(services),
  ];
}
