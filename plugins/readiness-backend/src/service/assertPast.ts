import { InputError } from '@backstage/errors';

/** @throws InputError for an instant that is yet to come */
export function assertPast(asOf: Date | undefined, now: Date): void {
  if (asOf && asOf > now) {
    throw new InputError(
      `asOf is '${asOf.toISOString()}', which is yet to come; name an instant of the past, or leave it out for now`,
    );
  }
}
