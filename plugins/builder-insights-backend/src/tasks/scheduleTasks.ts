import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { ImportService } from '../service/ImportService';
import type { SettingStore } from '../store/SettingStore';
import type { TeamPathStore } from '../store/TeamPathStore';
import { followMovedTeams } from './followMovedTeams';
import { loadSampleInsights } from './loadSampleInsights';

/** Enough for the catalog to read the example people on a slow machine. */
const SAMPLE_TRIES = 24;

/** What the plugin does by itself, and how often. */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  org: OrgDirectory;
  teamPaths: TeamPathStore;
  samples?: { file: string; imports: ImportService; settings: SettingStore };
}): Promise<void> {
  const { scheduler, logger, org, teamPaths, samples } = options;
  await scheduler.scheduleTask({
    id: 'follow-moved-teams',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 30 },
    fn: () => followMovedTeams({ teamPaths, org, logger }),
  });
  if (samples) {
    let loaded = false;
    let tries = 0;
    await scheduler.scheduleTask({
      id: 'load-sample-insights',
      scope: 'local',
      frequency: { seconds: 5 },
      timeout: { minutes: 2 },
      initialDelay: { seconds: 3 },
      fn: async () => {
        tries += 1;
        loaded ||= await loadSampleInsights({
          ...samples,
          logger,
          isLastTry: tries >= SAMPLE_TRIES,
        });
      },
    });
  }
}
