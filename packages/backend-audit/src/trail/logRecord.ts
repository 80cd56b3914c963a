import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { AuditRecord } from '../AuditRecord';

/** Says in one structured line of the log what was done. An intent is not said: its outcome will be. */
export function logRecord(record: AuditRecord, logger: LoggerService): void {
  const { action, at, outcome, plugin, severity, ...rest } = record;
  if (outcome === 'unknown') {
    return;
  }
  const fields: JsonObject = {
    ...rest,
    isAuditEvent: true,
    at: at.toISOString(),
    plugin,
    action,
    severity,
    outcome,
  };
  const level = severity === 'low' ? 'debug' : 'info';
  logger[level](`${plugin}.${action} ${outcome}`, fields);
}
