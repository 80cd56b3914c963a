import type { InsightFilter } from '@builder-insights/plugin-builder-insights-common';
import { FILTER_FIELDS } from './filterFields';

/** The search part of an address with another filter; everything else in it stays. */
export function withFilter(
  params: URLSearchParams,
  filter: InsightFilter,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value) {
      next.set(field, value);
    } else {
      next.delete(field);
    }
  }
  return next;
}
