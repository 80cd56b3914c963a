import { isError } from '@backstage/errors';

/** What the server said in its own words, or what went wrong before it could. */
export function sentenceOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  return isError(error.cause) && error.cause.message
    ? error.cause.message
    : error.message;
}
