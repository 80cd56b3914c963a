/** The Monday of a week, short enough for an axis: "3 Nov". */
export function formatWeek(monday: string): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${monday}T00:00:00Z`));
}
