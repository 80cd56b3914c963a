import type { SignInProof } from './SignInProof';

/**
 * What a token that is issued for a session says of its sign-in, in the claims of OpenID Connect, besides `sub` and
 * `ent`. {@link signInProofOf} reads it back.
 *
 * @public
 */
export function toSignInClaims({ methods, authenticatedAt }: SignInProof): {
  amr: string[];
  /** Seconds since 1970. */
  auth_time: number;
} {
  return {
    amr: methods,
    auth_time: Math.floor(authenticatedAt.getTime() / 1000),
  };
}
