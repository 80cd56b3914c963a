import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';

/** What a list can be narrowed by, in the order it is shown; the names in addresses and in requests are the same. */
export const FILTER_FIELDS = [
  'words',
  'type',
  'sentiment',
  'priority',
  'productArea',
  'group',
  'team',
  'author',
  'event',
  'state',
  'from',
  'to',
] as const satisfies ReadonlyArray<keyof InsightFilter>;

/** @public */
export type FilterField = (typeof FILTER_FIELDS)[number];
