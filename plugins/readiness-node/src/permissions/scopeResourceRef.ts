import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { READINESS_SCOPE_RESOURCE_TYPE } from '@builder-insights/plugin-readiness-common';

/** What a rule may look at. @public */
export interface ReadableScope {
  /** See `scopeKeysOf`. */
  keys: readonly string[];
}

/** What a rule asks of the database: scopes that carry one of these keys. @public */
export interface ScopeQuery {
  keys: string[];
}

/** @public */
export const scopeResourceRef = createPermissionResourceRef<
  ReadableScope,
  ScopeQuery
>().with({
  pluginId: 'readiness',
  resourceType: READINESS_SCOPE_RESOURCE_TYPE,
});
