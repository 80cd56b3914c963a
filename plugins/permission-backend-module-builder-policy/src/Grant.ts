/** Roles that somebody grants, beside those that follow from the organisation. */
export const GRANTED_ROLES = [
  'product-partner',
  'admin',
  'auditor',
  'platform-owner',
] as const;

/** A role somebody was given, and why. */
export interface Grant {
  role: (typeof GRANTED_ROLES)[number];
  /** Ref of a user, or of a group whose direct members hold the role. */
  subject: string;
  /** Ref of the group whose product areas a product partner covers. */
  scope?: string;
  grantedBy: string;
  reason: string;
  /** When it ends. */
  until?: Date;
}
