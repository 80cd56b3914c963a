import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OrgDirectory } from '@builder-insights/plugin-builder-insights-node';
import type { TeamPathStore } from '../store/TeamPathStore';

/**
 * Lets access follow a re-organisation: where a team has moved, the leaders
 * above its new place may read what it captured, and those above the old place
 * no longer may. `orgPathAtCapture`, which reports count by, stays.
 *
 * @remarks
 * A team that is gone keeps its leaders: what it heard must not fall out of
 * everybody's sight.
 */
export async function followMovedTeams(options: {
  teamPaths: TeamPathStore;
  org: OrgDirectory;
  logger: LoggerService;
}): Promise<void> {
  const { teamPaths, org, logger } = options;
  const tree = await org.tree();
  for (const { teamRef, orgPath } of await teamPaths.list()) {
    const path = tree.pathOf(teamRef);
    if (path.length > 0 && path.join() !== orgPath.join()) {
      await teamPaths.move({ teamRef, from: orgPath, to: path });
      logger.info('Access to insights followed a moved team', {
        teamRef,
        from: orgPath.join(' < '),
        to: path.join(' < '),
      });
    }
  }
}
