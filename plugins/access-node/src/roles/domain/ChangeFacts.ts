import type {
  OrgTree,
  RoleGrant,
} from '@builder-insights/plugin-access-common';
import type { OrgPerson } from '../../org/OrgDirectory';
import type { EffectiveRoles } from '../RoleResolver';

/** What a change of roles is judged by, as it stands at one moment. */
export interface ChangeFacts {
  now: Date;
  rootGroup: string;
  tree: OrgTree;
  /** Ref of the person who asks, or `system`. */
  actorRef: string;
  /** What they are; undefined for somebody who has no right at all. */
  actor?: EffectiveRoles;
  /** The person whom the org source knows as the actor. */
  actorPerson?: OrgPerson;
  /** Every grant in force. */
  grants: readonly RoleGrant[];
  /** The people whom the change concerns: the subject, or the members of the group. */
  concerned: readonly OrgPerson[];
  /** Whether the org source knows the subject. */
  isSubjectKnown: boolean;
  /** People with the admin role by the books whom the org source knows. */
  admins: readonly OrgPerson[];
  /** Set when a review decided, which asks for no right to grant. */
  reviewId?: string;
}

/** Why a change cannot be made: the asker may not, or it makes no sense. */
export interface Refusal {
  kind: 'not-allowed' | 'bad-input';
  /** Quotes the value and says what to do. */
  sentence: string;
}
