import { stripVTControlCharacters } from 'node:util';
import type { AuditAnchor } from '../AuditChainStatus';

const ANCHOR =
  /audit-anchor stream=([\w-]{1,200}) sequence=(\d{1,15}) hash=([0-9a-f]{64}) at=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)/;
const MESSAGE = new RegExp(`^${ANCHOR.source}$`);

/** An anchor as one line of the log. */
export function formatAnchor(anchor: AuditAnchor): string {
  const { at, hash, sequence, stream } = anchor;
  return `audit-anchor stream=${stream} sequence=${sequence} hash=${hash} at=${at.toISOString()}`;
}

/** The anchor in a line of a log, whether the log is text or JSON, or undefined. */
export function parseAnchor(line: string): AuditAnchor | undefined {
  const [, stream, sequence, hash, at] = match(line) ?? [];
  return stream === undefined
    ? undefined
    : { at: new Date(at), stream, sequence: Number(sequence), hash };
}

function match(line: string): RegExpExecArray | null {
  if (!line.includes('audit-anchor')) {
    return null;
  }
  const json = messageOf(line);
  return json === undefined
    ? ANCHOR.exec(stripVTControlCharacters(line))
    : MESSAGE.exec(json);
}

// In a JSON log only the message itself is the portal's own word; other fields may quote what somebody sent.
function messageOf(line: string): string | undefined {
  try {
    return String(JSON.parse(line).message);
  } catch {
    return undefined;
  }
}
