import type { AuditEntry } from '@builder-insights/backend-audit';
import type { AuditEvent } from '@builder-insights/plugin-access-common';

/** An entry of the audit trail as it leaves the backend. */
export function toAuditEvent(entry: AuditEntry): AuditEvent {
  return { ...entry, at: entry.at.toISOString() };
}
