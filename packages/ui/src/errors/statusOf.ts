import { isError } from '@backstage/errors';

/** The HTTP status that an API error carries; undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  return isError(error) && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
