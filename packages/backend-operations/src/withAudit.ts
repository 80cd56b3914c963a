import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/**
 * Does something and records that it was tried, by whom, and how it ended.
 *
 * @param describe - what only the result knows, such as an id or a hash
 */
export async function withAudit<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
  describe?: (result: T) => JsonObject,
): Promise<T> {
  const recorded = await auditor.createEvent(event);
  let result: T;
  try {
    result = await act();
  } catch (error) {
    await recorded.fail({ error: toError(error) });
    throw error;
  }
  await recorded.success(describe && { meta: describe(result) });
  return result;
}
