import type { DecisionRecord } from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../hashOf';
import { GENESIS, type RecordHead } from './RecordContent';
import { recordHashOf } from './sealRecord';

/** What should be there. */
export interface RecordChain {
  /** All of a rollout, in the order of their sequence. */
  records: readonly DecisionRecord[];
  /** Where the chain ends by its own account. */
  head: RecordHead;
  /** Places that the chain has had by the account of something else. */
  noted: ReadonlyArray<RecordHead & { source: string }>;
}

/** A sentence for each thing that is not what was written: edits, deletions, exchanges, and an end that was cut off. */
export function recordFindings(chain: RecordChain): string[] {
  const findings: string[] = [];
  let last = GENESIS;
  for (const record of chain.records) {
    findings.push(...contentFindings(record), ...placeFindings(record, last));
    last = record;
  }
  return [...findings, ...endFindings(chain), ...witnessFindings(chain)];
}

function contentFindings(record: DecisionRecord): string[] {
  const { sequence } = record;
  if (hashOf(record.snapshot) !== record.snapshotHash) {
    return [
      `The snapshot of record ${sequence} is not the one that was decided on: it was edited.`,
    ];
  }
  return recordHashOf(record) === record.hash
    ? []
    : [`Record ${sequence} was edited after it was written.`];
}

function placeFindings(record: DecisionRecord, last: RecordHead): string[] {
  const { sequence } = record;
  if (sequence === last.sequence) {
    return [`There are two records ${sequence}.`];
  }
  if (sequence !== last.sequence + 1) {
    return [`${range(last.sequence + 1, sequence - 1)} gone.`];
  }
  return record.previousHash === last.hash
    ? []
    : [
        `Record ${sequence} does not follow the one before it: one of them was exchanged or moved.`,
      ];
}

function endFindings({ records, head }: RecordChain): string[] {
  const end = records.at(-1)?.sequence ?? 0;
  return end > head.sequence
    ? [
        `${range(
          head.sequence + 1,
          end,
        )} beyond the end of the chain: something else added to it.`,
      ]
    : [];
}

function witnessFindings({ records, head, noted }: RecordChain): string[] {
  const witnesses = [{ ...head, source: 'the head of the chain' }, ...noted];
  const kept = new Map(records.map(({ sequence, hash }) => [sequence, hash]));
  const end = records.at(-1)?.sequence ?? 0;
  const rewritten = witnesses
    .filter(({ sequence, hash }) => hash !== (kept.get(sequence) ?? hash))
    .map(
      ({ sequence, source }) =>
        `Record ${sequence} is another than ${source} tells of: it was rewritten.`,
    );
  const [farthest] = witnesses.sort((a, b) => b.sequence - a.sequence);
  return farthest.sequence > end
    ? [
        ...rewritten,
        `${range(end + 1, farthest.sequence)} gone from the end: ${
          farthest.source
        } tells of record ${farthest.sequence}.`,
      ]
    : rewritten;
}

function range(from: number, to: number): string {
  return from === to ? `Record ${from} is` : `Records ${from} to ${to} are`;
}
