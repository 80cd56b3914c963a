import type {
  AccessImpact,
  Role,
  RoleGrant,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';

/** Leadership that a review revoked: it counts no longer, whatever the org source says. @public */
export interface WithheldRole {
  userRef: string;
  role: Role;
  scopeRef: string;
  by: string;
  at: string;
  reason: string;
}

/**
 * Roles as data: who was given what, by whom, why and until when.
 *
 * @remarks
 * Every refusal (granting to oneself, beyond one's own, roles that exclude each other, the last admin) is made here,
 * in one place, again at the moment of writing.
 *
 * @public
 */
export interface RoleRegister {
  /**
   * Newest first. With `all` the newest 5,000; without, every active one.
   *
   * @throws ServiceUnavailableError when more than 5,000 are active: a part of them would be no basis for a decision
   */
  list(options?: { subjectRef?: string; all?: boolean }): Promise<RoleGrant[]>;
  /** Active ones that name one of these people or groups, without their history: for decisions. */
  namingAny(subjectRefs: readonly string[]): Promise<RoleGrant[]>;
  /** @throws NotFoundError */
  get(id: string): Promise<RoleGrant>;
  /**
   * Who would gain what, and why it would be refused. Writes nothing.
   *
   * @param request - an empty `reason` is not judged: it is asked for when the change is made
   */
  previewGrant(request: RoleGrantRequest, by: string): Promise<AccessImpact>;
  /** @throws NotAllowedError or InputError with the first refusal of the preview */
  grant(request: RoleGrantRequest, by: string): Promise<RoleGrant>;
  previewRevoke(id: string, by: string): Promise<AccessImpact>;
  /**
   * @param act - with `reviewId` the decision is a review's, whose reviewer needs no right to grant; the last admin
   * stays all the same
   * @throws NotFoundError, ConflictError when it is not active, NotAllowedError or InputError with the first refusal
   */
  revoke(
    id: string,
    act: { by: string; reason: string; reviewId?: string },
  ): Promise<RoleGrant>;
  /** Records that a review kept it. @throws NotFoundError, ConflictError when it is not active */
  keep(id: string, act: { by: string; reason: string }): Promise<RoleGrant>;
  /** Takes leadership away from somebody whom the org source still names; `restore` gives it back. */
  withhold(role: Omit<WithheldRole, 'at'>): Promise<void>;
  /**
   * For admins, and never for oneself.
   *
   * @throws NotAllowedError, InputError for a reason that says too little, NotFoundError when it is not withheld
   */
  restore(
    role: Pick<WithheldRole, 'userRef' | 'role' | 'scopeRef'>,
    act: { by: string; reason: string },
  ): Promise<void>;
  withheld(options?: { userRef?: string }): Promise<WithheldRole[]>;
}
