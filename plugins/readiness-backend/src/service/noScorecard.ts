import { NotFoundError } from '@backstage/errors';

/** The same sentence for a scorecard that is not there and one without a scope that the caller may see. */
export function noScorecard(id: string): NotFoundError {
  return new NotFoundError(`There is no scorecard '${id}' that you may see`);
}
