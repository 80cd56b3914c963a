import { createHash, randomUUID } from 'node:crypto';
import type { NewInsight } from '../store/InsightStore';
import type { CaptureInput } from './CaptureInput';
import type { Author } from './AuthorDirectory';

/** What is stored of a capture: the input, who it is by, and its fingerprint. */
export function toNewInsight(
  input: CaptureInput,
  author: Author,
  now: Date,
): NewInsight {
  const { said, ...capture } = input;
  return {
    ...capture,
    _id: randomUUID(),
    payloadHash: payloadHashOf(said),
    authorRef: author.userRef,
    teamRef: author.teamRef,
    orgPathAtCapture: [...author.orgPath],
    capturedAt: new Date(input.capturedAt),
    receivedAt: now,
  };
}

/** The same for the same content, whatever order its fields were sent in. */
function payloadHashOf(said: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(said)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
