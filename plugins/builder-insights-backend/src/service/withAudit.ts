import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

type Severity = AuditorServiceCreateEventOptions['severityLevel'];

/** What is to be recorded of an act. */
export interface AuditedAct {
  eventId: string;
  /** `high` and above are announced before they are done, and not done when that fails. */
  severityLevel?: Severity;
  meta?: JsonObject;
}

/** Adds to the record what only the act finds out: `target`, `decisionId`, `restricted`. */
export type AuditNote = (meta: JsonObject) => void;

/**
 * Does something and records that it was tried, by whom, and how it ended.
 *
 * @remarks
 * What turns out to be about restricted insights is recorded as more than
 * routine, so the severity of all but the gravest acts is settled at the end.
 */
export async function withAudit<T>(
  auditor: AuditorService,
  { eventId, severityLevel = 'low', meta = {} }: AuditedAct,
  act: (note: AuditNote) => Promise<T>,
): Promise<T> {
  const noted: JsonObject = { ...meta };
  const record = (level: Severity) =>
    auditor.createEvent({ eventId, severityLevel: level, meta: { ...noted } });
  const announced =
    severityLevel === 'high' || severityLevel === 'critical'
      ? await record(severityLevel)
      : undefined;
  const found = () =>
    severityLevel === 'low' && noted.restricted ? 'medium' : severityLevel;
  let result: T;
  try {
    result = await act(more => Object.assign(noted, more));
  } catch (error) {
    const event = announced ?? (await record(found()));
    await event.fail({ error: toError(error), meta: noted });
    throw error;
  }
  const event = announced ?? (await record(found()));
  await event.success({ meta: noted });
  return result;
}
