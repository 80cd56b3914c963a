import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { FILTER_FIELDS } from './filterFields';

/**
 * The filter that stands in an address. A value the server does not know is
 * handed on as it is: its answer says what would be right.
 */
export function filterFromSearch(params: URLSearchParams): InsightFilter {
  const entries = FILTER_FIELDS.map(
    field => [field, params.get(field)?.trim()] as const,
  ).filter(([, value]) => value);
  // The address is outside input; the server checks each value.
  return Object.fromEntries(entries) as InsightFilter;
}
