import {
  decodeOAuthState,
  type OAuthAuthenticatorStartInput,
  type OAuthStateTransform,
} from '@backstage/plugin-auth-node';
import type { OktaClaims } from '../claims/OktaClaims';
import { SignInRefusal } from '../SignInRefusal';

type Request = OAuthAuthenticatorStartInput['req'];

/** How far Okta's clock may be behind this computer's. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** Whether a page asks for credentials to be given anew: `/okta/start?…&prompt=login`. */
export function isStepUp(req: Request): boolean {
  return req.query.prompt === 'login';
}

/**
 * Remembers in the state, which comes back unchanged, when credentials were asked for.
 *
 * @remarks
 * Taking `prompt=login` out of the address on the way to Okta is easy for whoever sits at the browser; what comes back
 * is therefore held against this instant.
 */
export const rememberStepUp: OAuthStateTransform = async (state, { req }) => ({
  state: isStepUp(req)
    ? Object.assign({ freshSince: String(Date.now()) }, state)
    : state,
});

/** @throws SignInRefusal when credentials were asked for and Okta let an older sign-in pass */
export function assertFresh(req: Request, { session }: OktaClaims): void {
  const state: object = decodeOAuthState(String(req.query.state));
  if (!('freshSince' in state)) {
    return;
  }
  const earliest = Number(state.freshSince) - CLOCK_TOLERANCE_SECONDS * 1000;
  if (!(session.authenticatedAt.getTime() >= earliest)) {
    throw new SignInRefusal(
      'step-up-too-old',
      'Okta did not ask for your credentials again: sign in again, or ask the Okta team whether the authorization server sends auth_time and honours prompt=login',
    );
  }
}
