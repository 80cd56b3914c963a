import { weekOf } from '@builder-insights/plugin-builder-insights-common';
import type { Span } from './Span';

const DAY_MS = 86_400_000;

/**
 * The last weeks up to and with today: this week so far and the whole ones
 * before it, so that no bar of the trend is cut off at the beginning.
 */
export function lastWeeks(weeks: number, now: Date): Span {
  const thisMonday = Date.parse(`${weekOf(now)}T00:00:00Z`);
  return {
    from: dayOf(thisMonday - (weeks - 1) * 7 * DAY_MS),
    to: dayOf(now.getTime() + DAY_MS),
  };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
