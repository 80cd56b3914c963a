import type {
  LoggerService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { DefaultAuditTrail } from './DefaultAuditTrail';

const ANCHOR_EVERY_MS = 5 * 60_000;
const PRUNE_EVERY_MS = 6 * 3_600_000;

/** Anchors and prunes every so often, and brings everything to the store before the process ends. */
export function keepInOrder(
  trail: DefaultAuditTrail,
  options: { lifecycle: RootLifecycleService; logger: LoggerService },
): void {
  const { lifecycle, logger } = options;
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      logger.warn(
        `The audit trail could not be ${what}: ${
          isError(error) ? error.message : error
        }`,
      );
    }
  };
  const timers = [
    setInterval(
      () => attempt('anchored', () => trail.anchor()),
      ANCHOR_EVERY_MS,
    ),
    setInterval(
      () => attempt('pruned', () => trail.prune(new Date())),
      PRUNE_EVERY_MS,
    ),
  ];
  timers.forEach(timer => timer.unref());
  lifecycle.addBeforeShutdownHook(() =>
    attempt('brought to its store', () => trail.closing()),
  );
  lifecycle.addShutdownHook(async () => {
    timers.forEach(clearInterval);
    await attempt('closed', () => trail.close());
  });
}
