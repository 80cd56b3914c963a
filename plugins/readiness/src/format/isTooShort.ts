/** Fewer characters say nothing to whoever reads them in a year, and the backend refuses them. */
const SHORTEST = 10;

/** Whether a reason is none. */
export function isTooShort(text: string): boolean {
  return text.trim().length < SHORTEST;
}
