import { CustomErrorBase } from '@backstage/errors';

/** A collector took longer than it said it would. */
export class CollectorTimeoutError extends CustomErrorBase {
  override name = 'CollectorTimeoutError' as const;

  constructor(collectorId: string) {
    super(`The collector '${collectorId}' did not answer in the time it has`);
  }
}
