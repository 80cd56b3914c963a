import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';

/** The decisions in force: the last about each ring. */
export function lastOfRings(
  records: readonly DecisionRecord[],
): DecisionRecord[] {
  const last = new Map<string, DecisionRecord>();
  for (const record of records) {
    const other = last.get(record.ringId);
    if (!other || other.sequence < record.sequence) {
      last.set(record.ringId, record);
    }
  }
  return [...last.values()];
}
