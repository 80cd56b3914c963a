/**
 * How a person last proved who they are, in whichever browser; what a request's own session proved is told by
 * `signInProofOf`.
 *
 * @public
 */
export interface IdentityRecord {
  userRef: string;
  /** Okta's immutable user id. */
  subject: string;
  issuer: string;
  /** Methods of authentication, as in RFC 8176. */
  methods: string[];
  /** When the person last gave their credentials. */
  authenticatedAt: Date;
  /** When the claims were last verified, at sign-in or refresh. */
  verifiedAt: Date;
  /** Refs of the groups that the claim names; an upper bound of access. */
  claimedGroups: string[];
  /** Why privileged roles are withheld until it is put right; absent when they are not. */
  caution?: string;
}

/** Tokens issued before an instant count no longer. @public */
export interface Revocation {
  userRef: string;
  revokedAfter: Date;
  reason: string;
}

/**
 * How people proved who they are, and whose tokens count no longer.
 *
 * @remarks
 * Read anew by every request, never remembered: a revocation counts from the next request on.
 *
 * @public
 */
export interface IdentityRegister {
  /** Remembers verified claims, unless there are some that were verified later. */
  record(identity: IdentityRecord): Promise<void>;
  /** Undefined for somebody who never signed in. */
  find(userRef: string): Promise<IdentityRecord | undefined>;
  /** Last sign-ins of several people, in no order. */
  findAll(userRefs: readonly string[]): Promise<IdentityRecord[]>;
  /** Makes every token of a person that was issued until now worthless. */
  revoke(options: { userRef: string; reason: string; at: Date }): Promise<void>;
  /** The revocation in force for a person, if any. */
  revocation(userRef: string): Promise<Revocation | undefined>;
}
