import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { redactText } from '../redact/redactText';

const REQUEST_ID = /^[A-Za-z0-9][\w.:-]{7,127}$/;
const TRACE = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The id that whoever sent the request gave it, if it is well-formed and no secret, or else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const id = headers['x-request-id'];
  if (typeof id === 'string' && REQUEST_ID.test(id) && redactText(id) === id) {
    return id;
  }
  const { traceparent } = headers;
  const [, trace] =
    (typeof traceparent === 'string' && TRACE.exec(traceparent)) || [];
  return trace ?? randomUUID();
}
