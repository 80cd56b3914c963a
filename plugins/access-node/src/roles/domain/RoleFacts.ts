import type {
  BreakGlass,
  OrgBasis,
  OrgTree,
  RoleGrant,
} from '@builder-insights/plugin-access-common';
import type { OrgPerson } from '../../org/OrgDirectory';
import type { WithheldRole } from '../RoleRegister';

/** All that a person's roles follow from, as it stands at one moment. */
export interface RoleFacts {
  now: Date;
  /** Where Builder Relations begins. */
  rootGroup: string;
  basis: OrgBasis;
  tree: OrgTree;
  person: OrgPerson;
  /** Groups that the claim of the last sign-in names. */
  claimedGroups: readonly string[];
  /** Why privileged roles are withheld. */
  caution?: string;
  /** Grants in force that may concern the person; those of others are left out here. */
  grants: readonly RoleGrant[];
  /** Leadership that a review revoked. */
  withheld: readonly WithheldRole[];
  breakGlass?: BreakGlass;
}
