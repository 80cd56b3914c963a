import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

/** Most entries of a list that a rule goes over. */
const LONGEST = 500;

/** @throws InputError for evidence with a list that is too long to be gone over */
export function assertShortLists(value: JsonValue | undefined): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const entries = Object.values(value);
  if (entries.length > LONGEST) {
    throw new InputError(
      `The rule goes over lists, and one of the evidence has ${entries.length} entries; ${LONGEST} are the most`,
    );
  }
  entries.forEach(assertShortLists);
}
