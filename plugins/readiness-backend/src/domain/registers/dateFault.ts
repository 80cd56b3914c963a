import type { RegisterEntries } from '@builder-insights/plugin-readiness-common';

type Dated = Partial<
  Pick<RegisterEntries['decisions'], 'dueAt'> &
    Pick<RegisterEntries['risks'], 'reviewAt'>
>;

/** Why the dates of an entry cannot be given now: one that is past. What was given before may have become so. */
export function dateFault(
  entry: Dated,
  before: Dated | undefined,
  now: Date,
): string | undefined {
  for (const field of ['dueAt', 'reviewAt'] as const) {
    const date = entry[field];
    if (date && date !== before?.[field] && new Date(date) <= now) {
      return `${field} is '${date}', which is over; give an instant to come, or leave it out`;
    }
  }
  return undefined;
}
