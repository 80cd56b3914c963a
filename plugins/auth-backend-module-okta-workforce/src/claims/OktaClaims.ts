import type { OktaSession } from '../session/OktaSession';

/** What Okta says about a person, after it was verified that it is Okta who says so. */
export interface OktaClaims {
  session: OktaSession;
  email?: string;
  emailVerified: boolean;
  /** Text that a person may have chosen. */
  name?: string;
  /** The groups claim as it came. */
  groups: unknown;
}
