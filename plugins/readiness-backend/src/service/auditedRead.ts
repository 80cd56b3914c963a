import type { AuditorService } from '@backstage/backend-plugin-api';
import { withAudit } from '@builder-insights/backend-operations';

/** Reads something, and records that it was read. */
export function auditedRead<T>(
  auditor: AuditorService,
  meta: { what: string; target: string },
  read: () => Promise<T>,
): Promise<T> {
  return withAudit(
    auditor,
    { eventId: 'readiness-read', severityLevel: 'low', meta },
    read,
  );
}
