import type { Operation } from '@builder-insights/backend-operations';
import { TooSoonError } from '../service/TooSoonError';

/** Tells somebody who asked too soon in how many seconds to ask again, with a status of 429 from the error itself. */
export function withRetryAfter(operation: Operation): Operation {
  return {
    ...operation,
    respond: async (caller, sent, res) => {
      try {
        await operation.respond(caller, sent, res);
      } catch (error) {
        if (error instanceof TooSoonError) {
          res.setHeader('retry-after', String(error.retryAfterSeconds));
        }
        throw error;
      }
    },
  };
}
