import { ConflictError } from '@backstage/errors';

/** Somebody else changed a board or waiver after it was read. */
export class OvertakenError extends ConflictError {
  constructor() {
    super('It was changed by somebody else meanwhile; try again');
  }
}
