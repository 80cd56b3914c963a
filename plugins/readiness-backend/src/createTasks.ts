import type { ReadinessServices } from './createServices';
import type { ReadinessCore } from './ReadinessCore';
import { collectorTasks } from './tasks/collectorTasks';
import { notifyOwnersTask } from './tasks/notifyOwnersTask';
import { recountTask } from './tasks/recountTask';
import { settleTask } from './tasks/settleTask';
import { syncScopesTask } from './tasks/syncScopesTask';
import type { ReadinessTask } from './tasks/ReadinessTask';

/** What the plugin does by itself. */
export function createTasks(
  core: ReadinessCore,
  services: ReadinessServices,
): ReadinessTask[] {
  return [
    syncScopesTask(core),
    settleTask(core),
    recountTask(core),
    notifyOwnersTask(services),
    ...collectorTasks({ ...core, ...services }),
  ];
}
