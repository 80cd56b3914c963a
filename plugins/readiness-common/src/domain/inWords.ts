import type { HumanDuration } from '@backstage/types';

const UNITS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
] as const;

/** A duration for people: `7 days`, `1 hour and 30 minutes`. @public */
export function inWords(duration: HumanDuration): string {
  const parts = UNITS.flatMap(unit => {
    const count = duration[unit];
    return count ? `${count} ${count === 1 ? unit.slice(0, -1) : unit}` : [];
  });
  return parts.length > 0 ? parts.join(' and ') : 'no time';
}
