import type { Gate } from '@builder-insights/plugin-readiness-common';

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

/** How long something lasts, in the reader's language: "1 day, 12 hours". */
export function formatDuration(duration: Gate['maxAge'], locale?: string) {
  const parts = UNITS.flatMap(unit => {
    const amount = duration[unit];
    return amount
      ? new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: unit.slice(0, -1),
          unitDisplay: 'long',
        }).format(amount)
      : [];
  });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
