import { NotFoundError } from '@backstage/errors';

/** The same sentence for a scope that is not there and one that the caller may not see. */
export function noScope(scorecardId: string, scopeRef: string): NotFoundError {
  return new NotFoundError(
    `There is no scope '${scopeRef}' of the scorecard '${scorecardId}' that you may see`,
  );
}
