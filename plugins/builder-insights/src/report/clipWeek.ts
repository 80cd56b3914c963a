import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';

const WEEK_MS = 7 * 86_400_000;

/** The part of a week that lies within a report, as instants; `to` is exclusive. */
export function clipWeek(
  monday: string,
  report: Pick<TeamReport, 'from' | 'to'>,
): { from: string; to: string } {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const from = Math.max(start, Date.parse(report.from));
  const to = Math.min(start + WEEK_MS, Date.parse(report.to));
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  };
}
