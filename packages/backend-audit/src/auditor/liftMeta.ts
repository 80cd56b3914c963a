import type { JsonObject } from '@backstage/types';
import type { AuditRecord } from '../AuditRecord';

/** Takes out of an event's details what has a place of its own in the record. */
export function liftMeta(
  meta: JsonObject,
): Pick<AuditRecord, 'target' | 'decisionId' | 'meta'> & { actorRef?: string } {
  const { target, decisionId, actorRef, ...rest } = meta;
  return {
    target: text(target),
    decisionId: text(decisionId),
    actorRef: text(actorRef),
    meta: rest,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
