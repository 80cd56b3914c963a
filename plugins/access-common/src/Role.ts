/** The roles of docs/permissions.md. @public */
export const ROLES = [
  'viewer',
  'advocate',
  'manager',
  'product-partner',
  'admin',
  'platform-owner',
  'auditor',
] as const;

/** @public */
export type Role = (typeof ROLES)[number];

/** Roles that somebody grants; the others follow from the organisation alone. @public */
export const GRANTABLE_ROLES = [
  'manager',
  'product-partner',
  'admin',
  'platform-owner',
  'auditor',
] as const satisfies readonly Role[];

/** @public */
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/** Roles that reach beyond one part of the organisation; they go to people, never to groups. @public */
export const PRIVILEGED_ROLES = [
  'admin',
  'platform-owner',
  'auditor',
] as const satisfies readonly GrantableRole[];

/** Roles that need a scope: the group (or, for a product partner, also the product area) they cover. @public */
export const SCOPED_ROLES = [
  'manager',
  'product-partner',
] as const satisfies readonly GrantableRole[];

/** Pairs of roles that one person never holds together (separation of duties). @public */
export const SEPARATED_ROLES: ReadonlyArray<
  readonly [GrantableRole, GrantableRole]
> = [['admin', 'auditor']];

/** How a person comes to hold a role. @public */
export type RoleOrigin =
  /** Signed in. */
  | 'everyone'
  /** An effective member of a group of Builder Relations. */
  | 'membership'
  /** Named as the leader of a group by the org source. */
  | 'leadership'
  | 'grant'
  | 'break-glass';

/** A role that somebody holds at this moment, and why. @public */
export interface HeldRole {
  role: Role;
  origin: RoleOrigin;
  /** Ref of the group or product area it covers; absent where it covers everything. */
  scopeRef?: string;
  /** The group through which a granted role is held, when the grant names a group. */
  viaGroupRef?: string;
  grantId?: string;
  grantedBy?: string;
  reason?: string;
  /** UTC instant, ISO 8601. */
  grantedAt?: string;
  /** UTC instant, ISO 8601; absent when it does not end by itself. */
  expiresAt?: string;
  /** When it was last kept in a review; UTC instant, ISO 8601. */
  lastReviewedAt?: string;
  /** Held by the books and yet without effect: a sentence that says why. */
  withheld?: string;
}
