import type {
  InsightFilter,
  TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { clipWeek } from './clipWeek';
import { reportFilter, shorten } from './reportFilter';

/** The breakdowns of a report. */
export type BreakdownName =
  | 'byType'
  | 'bySentiment'
  | 'byPriority'
  | 'byProductArea'
  | 'byGroup'
  | 'byWeek';

const FIELDS = {
  byType: 'type',
  bySentiment: 'sentiment',
  byPriority: 'priority',
  byProductArea: 'productArea',
} as const;

/** The list that one count of a breakdown counts. */
export function breakdownFilter(
  report: TeamReport,
  options: { name: BreakdownName; value: string },
): InsightFilter {
  const { name, value } = options;
  const all = reportFilter(report);
  switch (name) {
    case 'byWeek': {
      const { from, to } = clipWeek(value, report);
      return { ...all, from: shorten(from), to: shorten(to) };
    }
    case 'byGroup': {
      const { group, ...span } = all;
      // The group's own line counts its own members, not those below it.
      return value === group
        ? { ...span, team: value }
        : { ...span, group: value };
    }
    default:
      return { ...all, [FIELDS[name]]: value };
  }
}
