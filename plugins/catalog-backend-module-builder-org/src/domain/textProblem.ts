// Control characters, line separators, and those that turn the direction of text around.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Why a text of the source cannot be taken, or undefined. */
export function textProblem(
  field: string,
  value: string | undefined,
  limits: { longest: number; required?: boolean },
): string | undefined {
  if (value === undefined || value === '') {
    return limits.required ? `has no ${field}` : undefined;
  }
  if (UNSAFE.test(value)) {
    return `has control characters in its ${field}`;
  }
  return value.length > limits.longest
    ? `has a ${field} of ${value.length} characters, ${limits.longest} at most`
    : undefined;
}
