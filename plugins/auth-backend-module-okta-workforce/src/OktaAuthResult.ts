import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { SignInAttempt } from './audit/SignInAttempt';
import type { OktaClaims } from './claims/OktaClaims';

/** An answer of Okta's, verified, and the attempt to sign in that it belongs to. */
export interface OktaAuthResult extends OidcAuthResult {
  claims: OktaClaims;
  attempt: SignInAttempt;
}
