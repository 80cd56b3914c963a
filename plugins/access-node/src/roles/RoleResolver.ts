import type {
  GroupProvenance,
  HeldRole,
  OrgBasis,
  PRIVILEGED_ROLES,
} from '@builder-insights/plugin-access-common';

/** @public */
export type PrivilegedRole = (typeof PRIVILEGED_ROLES)[number];

/** What a person is at this moment. @public */
export interface EffectiveRoles {
  userRef: string;
  displayName: string;
  /** The snapshot of the organisation that this follows from. */
  org: OrgBasis;
  groups: GroupProvenance[];
  /** Every role with its origin, those that are withheld among them. */
  roles: HeldRole[];
  /** Effective groups inside Builder Relations: advocate. */
  teams: string[];
  /** Groups they are manager of, by leadership or grant, each with all that is below it. */
  leads: string[];
  /** Groups whose product areas they are a partner for, and single product areas. */
  partnerOf: string[];
  isAdmin: boolean;
  isAuditor: boolean;
  isPlatformOwner: boolean;
  /** Privileged roles that nothing withholds but the age of the organisation: they may end that state, and no more. */
  suspended: PrivilegedRole[];
  /** The group whose insights emergency access opens, and its record's id. */
  breakGlass?: { id: string; scopeRef: string };
}

/**
 * Derives what a person is from the organisation, the claim of their last sign-in and what was granted.
 *
 * @remarks
 * Effective groups are those that both the org source and the claim name. Read anew for each question, and never
 * remembered: the person, their identity, their grants, what was withheld, emergency access.
 *
 * @public
 */
export interface RoleResolver {
  /**
   * For a decision about somebody who is signed in.
   *
   * @returns undefined, and so no right at all, for somebody whom the org source does not know, or who never signed in
   */
  resolve(userRef: string): Promise<EffectiveRoles | undefined>;
  /**
   * For pages and reviews about anybody: somebody who never signed in is taken to have a claim that confirms the org
   * source.
   */
  describe(userRef: string): Promise<EffectiveRoles | undefined>;
  /** {@link RoleResolver.describe} for everybody who leads a group or has a grant: whoever holds more than membership gives. */
  privileged(): Promise<EffectiveRoles[]>;
}
