import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { z } from 'zod';

const LONGEST = { years: 5 };
const count = z.number().min(0).max(100_000).optional();

/** A length of time such as `{ days: 7 }`, of five years at most. */
export const durationSchema: z.ZodType<HumanDuration> = z
  .strictObject({
    years: count,
    months: count,
    weeks: count,
    days: count,
    hours: count,
    minutes: count,
    seconds: count,
  })
  .refine(isLong, {
    error: 'use a length of time such as { days: 7 }, of five years at most',
  });

function isLong(duration: HumanDuration): boolean {
  const length = durationToMilliseconds(duration);
  return length > 0 && length <= durationToMilliseconds(LONGEST);
}
