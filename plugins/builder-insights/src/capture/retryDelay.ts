const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** How long to wait after the given number of failures, in milliseconds. */
export function retryDelay(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
}
