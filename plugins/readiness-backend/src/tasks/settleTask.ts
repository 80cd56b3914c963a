import type { BoardKeeper } from '../service/BoardKeeper';
import type { Clock } from '../service/Clock';
import type { ReadinessTask } from './ReadinessTask';

/** Writes down what time alone has changed, so that totals and notifications need not wait for a reader. */
export const settleTask = ({
  clock,
  keeper,
}: {
  clock: Clock;
  keeper: BoardKeeper;
}): ReadinessTask => ({
  id: 'settle',
  scope: 'global',
  frequency: { minutes: 1 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 20 },
  fn: async () => {
    let settled: number;
    do {
      settled = await keeper.settle(clock());
    } while (settled > 0);
  },
});
