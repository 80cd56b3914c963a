import { dayOf } from '@builder-insights/plugin-readiness-common';

const DAY_MS = 86_400_000;

/** The UTC day so many days later, or with a negative number before. */
export function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}
