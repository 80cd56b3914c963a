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
    capturedAt: plausible(new Date(input.capturedAt), now),
    receivedAt: now,
  };
}

const DAY_MS = 86_400_000;
const NO_DEVICE_IS_OLDER = new Date('2000-01-01T00:00:00Z');

/**
 * A device whose clock is plainly wrong must neither lose its capture nor pin
 * it to the top of every list for years.
 */
function plausible(capturedAt: Date, now: Date): Date {
  const isPlausible =
    capturedAt >= NO_DEVICE_IS_OLDER &&
    capturedAt.getTime() <= now.getTime() + DAY_MS;
  return isPlausible ? capturedAt : now;
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
