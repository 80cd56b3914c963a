import { createHash } from 'node:crypto';
import { durationToMilliseconds } from '@backstage/types';
import type { CollectorRegistry } from '../service/CollectorRegistry';
import type { CollectorRunner } from '../service/CollectorRunner';
import type { ReadinessTask } from './ReadinessTask';

/** The first time they look after a start, so that a portal which has just been installed is not empty for an hour. */
const FIRST_WITHIN_SECONDS = 60;

/** Each collector at its own frequency, `collect-<id>`. */
export function collectorTasks({
  collectors,
  runner,
}: {
  collectors: CollectorRegistry;
  runner: CollectorRunner;
}): ReadinessTask[] {
  return collectors.list().map(({ id, frequency }) => ({
    id: `collect-${id}`,
    scope: 'global',
    frequency,
    timeout: { milliseconds: timeoutOf(durationToMilliseconds(frequency)) },
    initialDelay: { seconds: 10 + delayOf(id) },
    fn: async stop => {
      await runner.run(id, stop);
    },
  }));
}

const MINUTE_MS = 60_000;

// One round may take as long as it is until the next, but not for ever.
function timeoutOf(frequencyMs: number): number {
  return Math.min(Math.max(frequencyMs, 5 * MINUTE_MS), 60 * MINUTE_MS);
}

// By its name and not by chance: collectors start apart from each other, the same in every process.
function delayOf(id: string): number {
  return (
    createHash('sha256').update(id).digest().readUInt16BE() %
    FIRST_WITHIN_SECONDS
  );
}
