import type { OktaCheckpoint } from './parseCheckpoint';

const OVERLAP = 10 * 60 * 1000;

/** Some minutes before the last reading: Okta's search is behind its writes. */
export function changedSince(checkpoint: OktaCheckpoint): Date {
  return new Date(checkpoint.at - OVERLAP);
}
