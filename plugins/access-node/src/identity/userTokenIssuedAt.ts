import { AuthenticationError } from '@backstage/errors';
import { claimsOfToken } from './claimsOfToken';

/**
 * When the token that speaks for a person was issued, in seconds since 1970.
 *
 * @remarks
 * A plugin that acts for a person sends a token of its own, which was issued just now, with the person's inside, in the
 * claim `obo`: the person's own is what counts.
 *
 * @param token - a token whose signature was verified
 * @throws AuthenticationError when it does not say
 */
export function userTokenIssuedAt(token: string): number {
  const { obo, iat } = claimsOfToken(token);
  const issuedAt = typeof obo === 'string' ? claimsOfToken(obo).iat : iat;
  if (typeof issuedAt !== 'number') {
    throw new AuthenticationError(
      'The token does not say when it was issued: sign in again',
    );
  }
  return issuedAt;
}
