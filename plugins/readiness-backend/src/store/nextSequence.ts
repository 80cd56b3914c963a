const PER_MILLISECOND = 1000;
let last = 0;

/** A number that rises: what happened at the same instant is told in the order in which it was written. */
export function nextSequence(): number {
  last = Math.max(last + 1, Date.now() * PER_MILLISECOND);
  return last;
}
