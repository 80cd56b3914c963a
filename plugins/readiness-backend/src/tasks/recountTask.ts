import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '../service/Clock';
import type { RollUpRecount } from '../store/RollUpRecount';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { ReadinessTask } from './ReadinessTask';

/** Roll-ups follow each change exactly; should one ever be wrong, it does not stay so, and the log says it was. */
export const recountTask = ({
  clock,
  logger,
  recount,
  ruleSets,
}: {
  clock: Clock;
  logger: LoggerService;
  recount: RollUpRecount;
  ruleSets: RuleSetStore;
}): ReadinessTask => ({
  id: 'recount-roll-ups',
  scope: 'global',
  frequency: { days: 1 },
  timeout: { minutes: 10 },
  initialDelay: { minutes: 5 },
  fn: async () => {
    for (const id of await ruleSets.scorecardIds()) {
      const wrong = await recount.repair(id, clock());
      if (wrong === undefined) {
        logger.info(
          `The roll-ups of the scorecard '${id}' could not be recounted: they changed all the while; it is tried again in a day`,
        );
      } else if (wrong > 0) {
        logger.warn(
          `${wrong} roll-ups of the scorecard '${id}' were not what its scopes count as, and were put right`,
        );
      }
    }
  },
});
