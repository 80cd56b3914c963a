import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { INSIGHT_RESOURCE_TYPE } from '@builder-insights/plugin-builder-insights-common';

/** What a rule may look at. @public */
export interface ReadableInsight {
  /** The keys that open the insight, see `readerKeys`. */
  readers: readonly string[];
}

/** What a rule asks of the database: insights that hold one of these keys. @public */
export interface ReaderQuery {
  readers: string[];
}

/** @public */
export const insightResourceRef = createPermissionResourceRef<
  ReadableInsight,
  ReaderQuery
>().with({
  pluginId: 'builder-insights',
  resourceType: INSIGHT_RESOURCE_TYPE,
});
