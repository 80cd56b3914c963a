import type { OrgBasis } from '@builder-insights/plugin-access-common';

const HOUR = 60 * 60 * 1000;

/** How old a reading is, in the words that pages and roles go by: stale after 24 hours, expired after 72. */
export function orgFreshness(readAt: Date, now: Date): OrgBasis['freshness'] {
  const hours = (now.getTime() - readAt.getTime()) / HOUR;
  if (hours > 72) {
    return 'expired';
  }
  return hours > 24 ? 'stale' : 'fresh';
}
