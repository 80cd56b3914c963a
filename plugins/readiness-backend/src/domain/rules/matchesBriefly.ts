import { InputError } from '@backstage/errors';
import { LONGEST_MATCHED } from './assertBriefPattern';

/** What `matches` of a rule stands for; the language's own would search a text of any length. */
export const MATCHES = 'matchesBriefly';

/** @throws InputError for a text that is too long to be searched */
export function matchesBriefly(text: string, pattern: string): boolean {
  if (text.length > LONGEST_MATCHED) {
    throw new InputError(
      `matches reads texts of at most ${LONGEST_MATCHED} signs, and this one has ${text.length}`,
    );
  }
  return new RegExp(pattern, 'u').test(text);
}
