/** A day of the calendar in UTC, in the reader's language: "3 Nov 2026". */
export function formatDay(at: string | Date): string {
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(at));
}
