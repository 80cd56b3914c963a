import { isError } from '@backstage/errors';

/** Whether the server refused because the sign-in is not fresh enough. */
export function needsStepUp(error: unknown): boolean {
  return (
    isError(error) &&
    isError(error.cause) &&
    error.cause.name === 'StepUpRequiredError'
  );
}
