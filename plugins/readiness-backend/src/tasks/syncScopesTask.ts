import { CatalogScopeSync } from '../service/CatalogScopeSync';
import type { ReadinessTask } from './ReadinessTask';

/** Follows the catalog: new scopes, other owners, scopes that are gone. */
export const syncScopesTask = (
  parts: Parameters<typeof CatalogScopeSync.create>[0],
): ReadinessTask => {
  const sync = CatalogScopeSync.create(parts);
  return {
    id: 'sync-scopes',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    fn: async () => {
      await sync.run();
    },
  };
};
