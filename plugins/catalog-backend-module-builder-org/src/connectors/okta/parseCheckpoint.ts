import { z } from 'zod';

const checkpointSchema = z.object({
  /** When the last reading began, in milliseconds. */
  at: z.number(),
  /** When the last reading of everybody began. */
  fullAt: z.number(),
});

/** From when on an incremental reading reads. */
export interface OktaCheckpoint {
  at: number;
  fullAt: number;
}

/** Undefined for a checkpoint of another kind, or one so old that everybody is to be read. */
export function parseCheckpoint(
  text: string | undefined,
  options: { now: number; fullEvery: number },
): OktaCheckpoint | undefined {
  const parsed = checkpointSchema.safeParse(parseJson(text));
  return parsed.success && options.now - parsed.data.fullAt < options.fullEvery
    ? parsed.data
    : undefined;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
