import { InputError, NotAllowedError } from '@backstage/errors';
import type { Refusal } from './domain/ChangeFacts';

/** @throws NotAllowedError or InputError with the first refusal */
export function assertAllowed([first]: readonly Refusal[]): void {
  if (first) {
    throw first.kind === 'not-allowed'
      ? new NotAllowedError(first.sentence)
      : new InputError(first.sentence);
  }
}
