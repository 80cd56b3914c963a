import type { ReportCount } from '@builder-insights/plugin-builder-insights-common';

/** The values counted most often: one, or those that share the first place. */
export function topOf(counts: readonly ReportCount[]): string[] {
  const named = counts.filter(({ value, n }) => value !== 'none' && n > 0);
  const most = Math.max(0, ...named.map(({ n }) => n));
  return named.filter(({ n }) => n === most).map(({ value }) => value);
}
