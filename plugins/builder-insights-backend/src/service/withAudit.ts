import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Does something and records that it was tried, by whom, and how it ended. */
export async function withAudit<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  act: () => Promise<T>,
): Promise<T> {
  const recorded = await auditor.createEvent(event);
  let result: T;
  try {
    result = await act();
  } catch (error) {
    await recorded.fail({ error: toError(error) });
    throw error;
  }
  await recorded.success();
  return result;
}
