/** What a sign-in proved, kept with its refresh token for as long as the browser comes back with it. */
export interface OktaSession {
  /** Okta's immutable user id. */
  subject: string;
  /** The authorization server. */
  issuer: string;
  /** Methods of authentication, as in RFC 8176. */
  methods: string[];
  /** When the person gave their credentials; 1970 when Okta did not say. */
  authenticatedAt: Date;
  /** When the portal asked Okta for the tokens of this sign-in; a later revocation ends the session. */
  signedInAt: Date;
}
