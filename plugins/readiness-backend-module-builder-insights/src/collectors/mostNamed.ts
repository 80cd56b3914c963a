/** So many are named in evidence, which has its limits; whether there are any is what counts. */
export const MOST_NAMED = 50;
