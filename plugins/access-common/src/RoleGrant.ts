import type { GrantableRole } from './Role';

/** A role that somebody was given, and what became of it. @public */
export interface RoleGrant {
  /** UUID. */
  id: string;
  role: GrantableRole;
  /** Ref of a user, or of a group whose effective direct members hold the role. */
  subjectRef: string;
  /** Ref of the group or product area it covers; absent for roles that cover everything. */
  scopeRef?: string;
  state: 'active' | 'expired' | 'revoked';
  /** Ref of the person who granted it. */
  grantedBy: string;
  /** UTC instant, ISO 8601. */
  grantedAt: string;
  reason: string;
  expiresAt?: string;
  revokedBy?: string;
  revokedAt?: string;
  revokeReason?: string;
  /** When a review last kept it, and who decided so. */
  lastReviewedAt?: string;
  lastReviewedBy?: string;
  /** Whether app-config.yaml seeded it. */
  seeded: boolean;
  /** Everything that happened to it, oldest first. */
  history: RoleGrantEvent[];
}

/** One thing that happened to a grant. @public */
export interface RoleGrantEvent {
  /** UTC instant, ISO 8601. */
  at: string;
  /** Ref of a user, or `system`. */
  by: string;
  what: 'granted' | 'revoked' | 'kept' | 'expired' | 'recovered';
  reason: string;
}

/** What a person asks for when granting a role. @public */
export interface RoleGrantRequest {
  role: GrantableRole;
  subjectRef: string;
  scopeRef?: string;
  reason: string;
  /** UTC instant, ISO 8601. */
  expiresAt?: string;
}

/** Who would gain and who would lose what, shown before a change is saved. @public */
export interface AccessImpact {
  gains: AccessChange[];
  losses: AccessChange[];
  /** How many people change in all; the lists hold the first 100 each. */
  people: number;
  /** Sentences that say why the change cannot be saved; empty when it can. */
  refusals: string[];
}

/** One role that one person gains or loses. @public */
export interface AccessChange {
  userRef: string;
  displayName: string;
  role: string;
  scopeRef?: string;
}
