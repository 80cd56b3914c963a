import type {
  GrantableRole,
  RoleGrantEvent,
} from '@builder-insights/plugin-access-common';

/** A grant as it lies in the database. That its time is over is not written; it is seen when it is read. */
export interface RoleGrantDocument {
  /** UUID. */
  _id: string;
  role: GrantableRole;
  subjectRef: string;
  scopeRef?: string;
  state: 'active' | 'revoked';
  grantedBy: string;
  grantedAt: Date;
  reason: string;
  expiresAt?: Date;
  revokedBy?: string;
  revokedAt?: Date;
  revokeReason?: string;
  lastReviewedAt?: Date;
  lastReviewedBy?: string;
  /** Role, subject and scope of the seed it comes from: each is sown once. */
  seedKey?: string;
  history: Array<Omit<RoleGrantEvent, 'at'> & { at: Date }>;
}

/** Leadership that a review revoked, as it lies in the database. */
export interface WithheldRoleDocument {
  /** `<user> <role> <scope>` */
  _id: string;
  userRef: string;
  role: string;
  scopeRef: string;
  by: string;
  at: Date;
  reason: string;
}

/** Changed by every change of grants, so that of two at once the second is judged by what the first left. */
export interface RoleTurnDocument {
  _id: string;
  turn: number;
}
