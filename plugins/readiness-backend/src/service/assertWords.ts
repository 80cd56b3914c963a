import { ConflictError } from '@backstage/errors';

/** @throws ConflictError when somebody signs other words than those that there are to sign */
export function assertWords(
  signed: string,
  current: string,
  gateId: string,
): void {
  if (signed !== current) {
    throw new ConflictError(
      `The statement of '${gateId}' is '${current}', and not '${signed.slice(
        0,
        60,
      )}'; read it again and sign that`,
    );
  }
}
