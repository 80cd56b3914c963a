import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { claimsOfToken } from './claimsOfToken';
import type { SignInProof } from './SignInProof';

/** Lives as long as the requests that the credentials are of; whoever copies credentials copies no proof. */
const proofs = new WeakMap<BackstageCredentials, SignInProof>();

/**
 * Remembers what the token of some credentials says of its sign-in.
 *
 * @param token - a token whose signature was verified
 */
export function noteSignInProof(
  credentials: BackstageCredentials,
  token: string,
): void {
  const { amr, auth_time: authTime } = claimsOfToken(token);
  if (Array.isArray(amr) && typeof authTime === 'number') {
    proofs.set(credentials, {
      methods: amr.filter(method => typeof method === 'string'),
      authenticatedAt: new Date(authTime * 1000),
    });
  }
}

/**
 * What the sign-in proved that the request's own token comes from, whatever the person did in other browsers.
 *
 * @remarks
 * Only a person's whole token says it, when it is verified by the guard. Tokens of cookies and tokens of plugins that
 * act for a person do not, nor do those of other sign-in providers.
 *
 * @param credentials - as the auth services gave them, not a copy
 * @public
 */
export function signInProofOf(
  credentials: BackstageCredentials,
): SignInProof | undefined {
  return proofs.get(credentials);
}
