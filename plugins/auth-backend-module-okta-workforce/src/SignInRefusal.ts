import { NotAllowedError } from '@backstage/errors';

/** Why a sign-in, or what belongs to it, was refused; the audit trail is searched by these. */
export type RefusalReason =
  /** Okta's answer was not accepted: state, code, signature, issuer, audience, expiry, nonce. */
  | 'answer-refused'
  | 'id-token-missing'
  | 'subject-differs'
  | 'issued-in-the-future'
  | 'email-not-verified'
  | 'groups-malformed'
  /** The organisation does not have this Okta id, or has the person suspended. */
  | 'not-provisioned'
  | 'step-up-too-old'
  /** The portal ended the session this one goes on from. */
  | 'revoked'
  /** The session cookie was not made by this portal. */
  | 'session-unknown'
  /** Okta does not go on with the session: suspended, signed out, expired. */
  | 'okta-refused'
  | 'okta-unreachable'
  | 'pkce-unavailable'
  | 'foreign-origin'
  | 'request-refused';

/**
 * A refusal with its reason for the audit trail.
 *
 * @remarks
 * Never a NotFoundError: Backstage would take that as leave to try another resolver.
 */
export class SignInRefusal extends NotAllowedError {
  readonly reasonCode: RefusalReason;

  constructor(reasonCode: RefusalReason, message: string, cause?: unknown) {
    super(message, cause);
    this.reasonCode = reasonCode;
  }
}
