import { InputError } from '@backstage/errors';
import type { AuditRecord } from '../AuditRecord';
import { redactMeta } from './redactMeta';
import { redactPath } from './redactPath';
import { redactText } from './redactText';

/**
 * A record as it may be kept: only the known fields, none of them undefined, without secrets, line breaks or anything
 * that a database would change.
 *
 * @throws `InputError` for a record without an id or with an invalid date.
 */
export function redactRecord(record: AuditRecord): AuditRecord {
  const { actor, error, meta, request } = record;
  if (!/^[\w-]{1,64}$/.test(record.id)) {
    throw new InputError(`The audit record's id is '${record.id}'; use a UUID`);
  }
  if (Number.isNaN(record.at.getTime())) {
    throw new InputError(
      `The audit record '${record.id}' has no valid date; say when it was`,
    );
  }
  return withoutUndefined({
    id: record.id,
    at: record.at,
    plugin: redactText(record.plugin, 100),
    action: redactText(record.action, 100),
    severity: record.severity,
    retention: record.retention,
    outcome: record.outcome,
    error: error && {
      name: redactText(error.name, 100),
      message: redactText(error.message),
    },
    actor: withoutUndefined({
      ref: short(actor.ref),
      type: actor.type,
      ip: short(actor.ip, 64),
      userAgent: short(actor.userAgent, 256),
    }),
    target: short(record.target),
    correlationId: redactText(record.correlationId, 128),
    decisionId: short(record.decisionId, 128),
    request: request && {
      method: redactText(request.method, 16),
      path: redactPath(request.path),
    },
    meta: meta && redactMeta(meta),
    breakGlassId: short(record.breakGlassId, 128),
  });
}

function short(text: string | undefined, maxLength = 300): string | undefined {
  return text === undefined ? undefined : redactText(text, maxLength);
}

// A database would keep an undefined field as null, and the hash would no longer fit.
function withoutUndefined<T extends object>(value: T): T {
  const kept = { ...value };
  for (const [key, field] of Object.entries(kept)) {
    if (field === undefined) {
      Reflect.deleteProperty(kept, key);
    }
  }
  return kept;
}
