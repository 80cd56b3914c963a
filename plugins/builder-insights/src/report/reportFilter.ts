import type {
  InsightFilter,
  TeamReport,
} from '@builder-insights/plugin-builder-insights-common';

/** The list of everything a report counts. */
export function reportFilter(
  report: Pick<TeamReport, 'group' | 'from' | 'to'>,
): InsightFilter {
  const { group, from, to } = report;
  return { group, from: shorten(from), to: shorten(to) };
}

/** Midnight in UTC reads better, and means the same, as a day. */
export function shorten(instant: string): string {
  return instant.replace(/T00:00:00(\.000)?Z$/, '');
}
