import type { CaptureReceipt } from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import type { OutboxItem, SendProblem } from './OutboxItem';
import type { OutboxStore } from './OutboxStore';
import { retryDelay } from './retryDelay';
import { sendOutcome } from './sendOutcome';
import type { Clock } from './systemClock';

/** What one delivery came to. */
export type Delivery =
  | { kind: 'stored'; receipt: CaptureReceipt }
  | { kind: 'forked'; clientId: string }
  | { kind: 'kept'; problem: SendProblem };

/**
 * Sends one capture and brings the store in line with the answer: stored leaves
 * it, a conflict goes on under a new id that names the old one, anything else
 * stays. What its author did with it meanwhile is left as it is.
 */
export async function deliver(
  item: OutboxItem,
  options: {
    api: Pick<BuilderInsightsApi, 'capture'>;
    isSignedIn: () => Promise<boolean>;
    store: OutboxStore;
    clock: Clock;
    newId: () => string;
  },
): Promise<Delivery> {
  const { api, isSignedIn, store, clock, newId } = options;
  const { clientId } = item.request;
  const outcome = item.forkTo
    ? ({ kind: 'conflict' } as const)
    : await sendOutcome(item.request, { api, isSignedIn });
  const untouched =
    JSON.stringify(store.find(clientId)?.request) ===
    JSON.stringify(item.request);

  switch (outcome.kind) {
    case 'stored':
      if (untouched) {
        store.remove(clientId);
      }
      return outcome;
    case 'kept':
      if (untouched) {
        const attempts = item.attempts + 1;
        const notBefore = clock.now() + retryDelay(attempts);
        const { problem } = outcome;
        store.put({ ...item, attempts, notBefore, problem });
      }
      return outcome;
    default: {
      const forkTo = item.forkTo ?? newId();
      if (untouched) {
        fork(item, { forkTo, store, now: clock.now() });
      }
      return { kind: 'forked', clientId: forkTo };
    }
  }
}

// Each step may be the last one before a crash; repeated, it does the same.
function fork(
  item: OutboxItem,
  options: { forkTo: string; store: OutboxStore; now: number },
) {
  const { forkTo, store, now } = options;
  const { clientId, rootId } = item.request;
  const attempts = item.attempts + 1;
  store.put({ ...item, forkTo });
  store.put({
    request: { ...item.request, clientId: forkTo, rootId: clientId },
    savedAt: item.savedAt,
    attempts,
    // A fork that conflicts again is not the capture's fault: take it slowly.
    notBefore: rootId ? now + retryDelay(attempts) : 0,
  });
  store.remove(clientId);
}
