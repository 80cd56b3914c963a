import type { AccessAbilities } from '@builder-insights/plugin-access-common';

/** What is said of somebody else: only their own requests can ask what they may do. */
export const NO_ABILITIES: AccessAbilities = {
  readRoles: false,
  grantRoles: false,
  readOrg: false,
  approveOrg: false,
  readReviews: false,
  manageReviews: false,
  useBreakGlass: false,
  reviewBreakGlass: false,
  readAudit: false,
  readPosture: false,
};
