import type { z } from 'zod';

const MAX_QUOTE = 60;

/** What is wrong with an input, in words for the person who sent it. */
export interface IssueDescription {
  /** Path of the field, `builder.role`; empty for the whole input. */
  field: string;
  /** What stood there, shortened. */
  value: string;
  /** What is wrong with it and what would be right, without its subject. */
  why: string;
  /** All of it, as a sentence. */
  sentence: string;
}

export function describeIssue(issue: z.core.$ZodIssue): IssueDescription {
  const field = issue.path.map(String).join('.');
  const value = quote(issue.input);
  if (issue.code === 'unrecognized_keys') {
    const name = [...issue.path, issue.keys[0]].map(String).join('.');
    const why = 'is not a field that can be given here';
    return { field: name, value: '', why, sentence: `'${name}' ${why}` };
  }
  const why = reason(issue);
  return { field, value, why, sentence: `${field || 'The input'} ${why}` };
}

function reason(issue: z.core.$ZodIssue): string {
  const given = quote(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `is ${given}; it must be ${article(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing'
        : `is ${given}; use one of ${issue.values.join(', ')}`;
    case 'too_big':
      return `${amount(issue.input)}; ${issue.maximum} is the most`;
    case 'too_small':
      return typeof issue.input === 'string' || Array.isArray(issue.input)
        ? 'is empty'
        : `is ${given}; ${issue.minimum} is the least`;
    default:
      return issue.code === 'custom' || issue.input === undefined
        ? issue.message
        : `is ${given}; ${issue.message}`;
  }
}

function amount(input: unknown): string {
  if (typeof input === 'string') {
    return `has ${input.length} characters`;
  }
  return Array.isArray(input)
    ? `has ${input.length} entries`
    : `is ${quote(input)}`;
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return `'${text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text}'`;
}
