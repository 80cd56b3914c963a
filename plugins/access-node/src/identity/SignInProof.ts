/** What one sign-in proved; goes with the tokens of its session and with no other's. @public */
export interface SignInProof {
  /** Methods of authentication, as in RFC 8176. */
  methods: string[];
  /** When the person gave their credentials; 1970 when the provider did not say. */
  authenticatedAt: Date;
}
