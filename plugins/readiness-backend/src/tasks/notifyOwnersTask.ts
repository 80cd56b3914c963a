import type { DigestService } from '../service/DigestService';
import type { ReadinessTask } from './ReadinessTask';

/** Looks often, for what cannot wait; each owner gets one digest a day all the same. */
export const notifyOwnersTask = ({
  digests,
}: {
  digests: DigestService;
}): ReadinessTask => ({
  id: 'notify-owners',
  scope: 'global',
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
  initialDelay: { minutes: 2 },
  fn: async () => {
    await digests.run();
  },
});
