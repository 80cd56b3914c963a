import { toCsvLine } from '@builder-insights/backend-operations';
import type { AuditEvent } from '@builder-insights/plugin-access-common';

type Column = [
  title: string,
  (event: AuditEvent) => string | number | undefined,
];

const COLUMNS: Column[] = [
  ['at', event => event.at],
  ['plugin', event => event.plugin],
  ['action', event => event.action],
  ['severity', event => event.severity],
  ['outcome', event => event.outcome],
  ['actor', event => event.actor.ref],
  ['actor type', event => event.actor.type],
  ['ip', event => event.actor.ip],
  ['user agent', event => event.actor.userAgent],
  ['target', event => event.target],
  [
    'error',
    event => event.error && `${event.error.name}: ${event.error.message}`,
  ],
  ['method', event => event.request?.method],
  ['path', event => event.request?.path],
  ['meta', event => event.meta && JSON.stringify(event.meta)],
  ['break-glass id', event => event.breakGlassId],
  ['correlation id', event => event.correlationId],
  ['decision id', event => event.decisionId],
  ['id', event => event.id],
  ['retention', event => event.retention],
  ['stream', event => event.chain.stream],
  ['sequence', event => event.chain.sequence],
  ['hash', event => event.chain.hash],
];

/** Events of the audit trail as lines of CSV. */
export const auditCsv = {
  /** The line that names the columns. */
  header: (): string => toCsvLine(COLUMNS.map(([title]) => title)),
  line: (event: AuditEvent): string =>
    toCsvLine(COLUMNS.map(([, valueOf]) => valueOf(event))),
};
