import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Somebody else changed a board or waiver after it was read. Whoever asked did nothing wrong, and may only have read:
 * it is no conflict of theirs.
 */
export class OvertakenError extends ServiceUnavailableError {
  constructor() {
    super('It was changed by somebody else meanwhile; try again');
  }
}
