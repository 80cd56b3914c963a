import { InputError } from '@backstage/errors';
import type { z } from 'zod';

const MOST_SENTENCES = 5;
const LONGEST_QUOTE = 60;

/**
 * Reads a part of a request by its schema.
 *
 * @throws InputError that quotes what was wrong and says what is right
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) {
    return parsed.data;
  }
  throw new InputError(
    parsed.error.issues.slice(0, MOST_SENTENCES).map(sentence).join('. '),
  );
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${quote(issue.keys[0])} is not a field that can be given here`;
  }
  const field = issue.path.map(String).join('.') || 'The input';
  return issue.input === undefined
    ? `${field} is missing`
    : `${field} is ${quote(issue.input)}; ${remedy(issue)}`;
}

function remedy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `use a value of the type ${issue.expected}`;
    case 'invalid_value':
      return `use ${
        issue.values.length > 1 ? 'one of ' : ''
      }${issue.values.join(', ')}`;
    case 'too_big':
      return `${issue.maximum} is the most`;
    case 'too_small':
      return `${issue.minimum} is the least`;
    default:
      return issue.message;
  }
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return `'${
    text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  }'`;
}
