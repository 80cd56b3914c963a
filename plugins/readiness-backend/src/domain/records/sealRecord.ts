import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../hashOf';
import type { RecordContent, RecordHead } from './RecordContent';

/** Gives a decision its place after the last one of its rollout. */
export function sealRecord(
  content: RecordContent,
  after: RecordHead,
): DecisionRecord {
  const placed = {
    ...content,
    sequence: after.sequence + 1,
    snapshotHash: hashOf(content.snapshot),
    previousHash: after.hash,
  };
  return { ...placed, hash: recordHashOf(placed) };
}

/** The hash that a record must have: over everything else in it. */
export function recordHashOf(record: Omit<DecisionRecord, 'hash'>): string {
  return hashOf({ ...record, hash: undefined });
}
