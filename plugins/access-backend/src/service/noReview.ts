import { NotFoundError } from '@backstage/errors';

/** What is not there and what one may not see are answered alike. */
export function noReview(what: string): NotFoundError {
  return new NotFoundError(`There is no review ${what}`);
}
