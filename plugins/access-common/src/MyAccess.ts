import type { HeldRole } from './Role';

/** One group of a person, and where it comes from. @public */
export interface GroupProvenance {
  groupRef: string;
  title: string;
  /** The accepted org snapshot says so. */
  inOrg: boolean;
  /** The claim of the last sign-in says so. */
  inClaim: boolean;
  /** Counts for access: both say so. */
  effective: boolean;
}

/** How a person last proved who they are. @public */
export interface SignInFacts {
  /** The authorization server. */
  issuer: string;
  /** Okta's immutable user id. */
  subject: string;
  /** Methods, as in RFC 8176: `pwd`, `mfa`, … */
  methods: string[];
  /** When the person last gave their credentials; UTC instant, ISO 8601. */
  authenticatedAt: string;
  /** When the claims were last verified, at sign-in or refresh; UTC instant, ISO 8601. */
  verifiedAt: string;
  /** The annotation that ties the Okta id to a person of the organisation. */
  mappedBy: 'okta.com/id';
}

/** What the portal knows of one person's access, and why. @public */
export interface MyAccess {
  userRef: string;
  displayName: string;
  /** Absent for somebody who never signed in. */
  signIn?: SignInFacts;
  /** They did sign in, and how is not for the reader. */
  signInWithheld?: true;
  groups: GroupProvenance[];
  roles: HeldRole[];
  /** The accepted org snapshot that this follows from. */
  org?: OrgBasis;
  /** Which pages of Access the person may use. */
  may: AccessAbilities;
}

/** The state of the organisation that a decision follows from. @public */
export interface OrgBasis {
  snapshotId: string;
  /** SHA-256 over the snapshot's records. */
  hash: string;
  source: string;
  /** When the source was read; UTC instant, ISO 8601. */
  readAt: string;
  /** `stale` after a day: shown in a banner. `expired` after three: privileged roles are withheld. */
  freshness: 'fresh' | 'stale' | 'expired';
}

/** @public */
export interface AccessAbilities {
  readRoles: boolean;
  grantRoles: boolean;
  readOrg: boolean;
  approveOrg: boolean;
  readReviews: boolean;
  manageReviews: boolean;
  useBreakGlass: boolean;
  reviewBreakGlass: boolean;
  readAudit: boolean;
  readPosture: boolean;
}

/** A person in a list. @public */
export interface PersonSummary {
  userRef: string;
  displayName: string;
  title?: string;
  /** Direct groups of the org source. */
  groupRefs: string[];
  /** Granted roles and leadership, without viewer and advocate. */
  roles: HeldRole[];
  lastSignInAt?: string;
}
