/** Whole minutes until an instant, the last one counted until it is over; 0 afterwards. */
export function minutesLeft(endsAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 60_000));
}
