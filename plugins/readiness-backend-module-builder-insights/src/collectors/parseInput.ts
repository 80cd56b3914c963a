import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { z } from 'zod';

/** What a gate gives its collector. @throws InputError that names the collector and what is wrong */
export function parseInput<T>(
  schema: z.ZodType<T>,
  input: JsonObject,
  collectorId: string,
): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(
      `The gate gives the collector '${collectorId}' what it cannot use: '${path.join(
        '.',
      )}': ${message}; correct it in the rules of the scorecard`,
    );
  }
  return parsed.data;
}
