/** The last instant of a UTC day, `2026-11-20`. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}
