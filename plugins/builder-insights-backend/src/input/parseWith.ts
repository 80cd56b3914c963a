import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import { describeIssue } from './describeIssue';

const MAX_SENTENCES = 5;

/**
 * Reads a request part by its schema.
 *
 * @throws InputError that quotes what was wrong and says what is right
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) {
    return parsed.data;
  }
  throw new InputError(
    parsed.error.issues
      .slice(0, MAX_SENTENCES)
      .map(issue => describeIssue(issue).sentence)
      .join('. '),
  );
}
