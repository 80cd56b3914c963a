import { InputError } from '@backstage/errors';

/** Longest text that a pattern is tried on. */
export const LONGEST_MATCHED = 200;
/** So many ways to match are tried in well under a millisecond. */
const MOST_WAYS = 50_000;

const TOKEN =
  /\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|\(\?|[()|]|\{\d+(?:,\d*)?\}|[*+?]|[^]/gu;
const REPEATS = /^(?:[*+]|\{)/;

/**
 * Refuses a regular expression that could be busy for long with some text.
 *
 * @remarks
 * An engine that goes back tries at most as many ways as the product of what each sign of the pattern leaves open: how
 * often something is repeated, which alternative is taken, where in the text it begins. Without repeated groups that
 * product can be read off the pattern.
 *
 * @throws InputError that says what to write instead
 */
export function assertBriefPattern(pattern: string): void {
  assertReadable(pattern);
  const tokens = pattern.match(TOKEN) ?? [];
  let ways = isAnchored(tokens) ? 1 : LONGEST_MATCHED;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (/^\\[1-9k]/.test(token) || token === '(?') {
      throw new InputError(
        `The pattern '${pattern}' looks back or ahead with ${token}; a rule cannot do that`,
      );
    }
    if (REPEATS.test(token) && before === ')') {
      throw new InputError(
        `The pattern '${pattern}' repeats a group; repeat single signs or classes such as [a-z]`,
      );
    }
    ways *= waysOf(token, before);
  }
  if (ways > MOST_WAYS) {
    throw new InputError(
      `The pattern '${pattern}' could take long; begin it with ^, or use *, + and ? less often`,
    );
  }
}

function assertReadable(pattern: string): void {
  try {
    RegExp(pattern, 'u');
  } catch {
    throw new InputError(
      `The pattern '${pattern}' is not a regular expression`,
    );
  }
}

function waysOf(token: string, before: string | undefined): number {
  if (token === '|') {
    return 2;
  }
  if (token === '?') {
    // After a repetition it only says which way is tried first.
    return before && /^(?:[*+?]|\{)/.test(before) ? 1 : 2;
  }
  if (token === '*' || token === '+') {
    return LONGEST_MATCHED;
  }
  const range = /^\{(\d+)(,?)(\d*)\}$/.exec(token);
  if (!range) {
    return 1;
  }
  const [, least, comma, most] = range;
  return comma ? Number(most || LONGEST_MATCHED) - Number(least) + 1 : 1;
}

function isAnchored(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    depth += Number(token.startsWith('(')) - Number(token === ')');
    if (token === '|' && depth === 0) {
      return false;
    }
  }
  return tokens[0] === '^';
}
