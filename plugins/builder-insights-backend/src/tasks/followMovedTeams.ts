import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { TeamPathStore } from '../store/TeamPathStore';

// Longer than any process can still store a capture by what it knew before.
const SETTLING_MS = 60_000;

/**
 * Lets access follow a re-organisation: where a team has moved, the leaders
 * above its new place may read what it captured, and those above the old place
 * no longer may. `orgPathAtCapture`, which reports count by, stays.
 *
 * @remarks
 * A capture that was on its way while the team moved may be stored with the
 * old path, so a move is repeated until that cannot happen any more. A team
 * that is gone keeps its leaders: what it heard must not fall out of
 * everybody's sight.
 */
export async function followMovedTeams(options: {
  teamPaths: TeamPathStore;
  org: OrgDirectory;
  logger: LoggerService;
  now?: Date;
}): Promise<void> {
  const { teamPaths, org, logger, now = new Date() } = options;
  const tree = await org.tree();
  for (const known of await teamPaths.list()) {
    const { teamRef, orgPath, moving } = known;
    const path = tree.pathOf(teamRef);
    const isThere = path.join() === orgPath.join() && !moving;
    if (path.length === 0 || isThere) {
      continue;
    }
    await teamPaths.move(known, path);
    if (moving?.to.join() !== path.join()) {
      await teamPaths.markMoving(teamRef, path, now);
      logger.info('Access to insights follows a moved team', {
        teamRef,
        from: orgPath.join(' < '),
        to: path.join(' < '),
      });
    } else if (now.getTime() - moving.since.getTime() > SETTLING_MS) {
      await teamPaths.settle(teamRef, path);
    }
  }
}
