const DAY_MS = 86_400_000;

/**
 * The Monday (UTC) of the ISO week that a moment falls into, as `YYYY-MM-DD`.
 *
 * @public
 */
export function weekOf(moment: Date): string {
  const daysSinceMonday = (moment.getUTCDay() + 6) % 7;
  return isoDay(new Date(moment.getTime() - daysSinceMonday * DAY_MS));
}

/**
 * Every week that a span touches, oldest first, each by its Monday.
 *
 * @param from - inclusive
 * @param to - exclusive
 *
 * @public
 */
export function weeksBetween(from: Date, to: Date): string[] {
  const weeks: string[] = [];
  let monday = new Date(`${weekOf(from)}T00:00:00Z`);
  while (monday < to) {
    weeks.push(isoDay(monday));
    monday = new Date(monday.getTime() + 7 * DAY_MS);
  }
  return weeks;
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
