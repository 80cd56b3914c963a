/** The UTC day of an instant: `2026-11-22`. @public */
export function dayOf(instant: Date | string): string {
  return new Date(instant).toISOString().slice(0, 10);
}
