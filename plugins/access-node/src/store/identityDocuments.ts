/** Verified claims of a person's last sign-in, as they lie in the database. */
export interface IdentityDocument {
  /** Ref of the person. */
  _id: string;
  subject: string;
  issuer: string;
  methods: string[];
  authenticatedAt: Date;
  verifiedAt: Date;
  claimedGroups: string[];
  caution?: string;
}

/** The revocation in force for a person, as it lies in the database. */
export interface RevocationDocument {
  /** Ref of the person. */
  _id: string;
  revokedAfter: Date;
  reason: string;
}
