import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import type { OrgKeeper } from '../service/OrgKeeper';
import type { CatalogDrift } from '../service/CatalogDrift';

/** What the module does by itself, and how often. */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  keeper: OrgKeeper;
  drift: CatalogDrift;
  timeout: HumanDuration;
  driftFrequency: HumanDuration;
}): Promise<void> {
  const { scheduler, keeper, drift, timeout, driftFrequency } = options;
  // One task reads and publishes, so that never two processes do either at once.
  await scheduler.scheduleTask({
    id: 'builder-org-keep',
    scope: 'global',
    frequency: { seconds: 5 },
    timeout,
    fn: signal => keeper.keep(signal),
  });
  await scheduler.scheduleTask({
    id: 'builder-org-drift',
    scope: 'global',
    frequency: driftFrequency,
    timeout,
    initialDelay: { seconds: 30 },
    fn: () => drift.check(),
  });
}
