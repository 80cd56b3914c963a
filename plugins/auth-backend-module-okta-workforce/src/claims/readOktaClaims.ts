import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import type { OktaSession } from '../session/OktaSession';
import { SignInRefusal } from '../SignInRefusal';
import type { OktaClaims } from './OktaClaims';

/** How far Okta's clock may be ahead of this computer's. */
const CLOCK_TOLERANCE_SECONDS = 60;

/**
 * Reads the claims of a verified answer.
 *
 * @remarks
 * Signature, algorithm, issuer, audience, expiry and nonce were verified on the way here. What is left: the id token and
 * userinfo speak of the same person, and nothing comes from the future. A refresh may bring no id token; it then goes on
 * from what the sign-in proved, with the groups that userinfo has today.
 *
 * @param options.session - the sign-in that a refresh goes on from
 * @throws SignInRefusal
 */
export function readOktaClaims(
  { tokenset, userinfo }: OidcAuthResult,
  options: { signedInAt: Date; session?: OktaSession },
): OktaClaims {
  const { signedInAt, session } = options;
  const idToken = tokenset.id_token ? tokenset.claims() : undefined;
  const proved = idToken ? { ...session, ...sessionOf(idToken) } : session;
  if (!proved) {
    throw new SignInRefusal(
      'id-token-missing',
      'Okta sent no id token: the scope openid must be granted to the portal',
    );
  }
  for (const other of [userinfo.sub, session?.subject ?? proved.subject]) {
    if (other !== proved.subject) {
      throw new SignInRefusal(
        'subject-differs',
        `Okta's answer is about "${proved.subject}" and also about "${other}": sign in again`,
      );
    }
  }
  const claims = { ...userinfo, ...idToken };
  return {
    session: {
      methods: [],
      authenticatedAt: new Date(0),
      ...proved,
      signedInAt,
    },
    email: textOf(claims.email),
    // Neither side may deny it, and one must say so.
    emailVerified:
      claims.email_verified === true &&
      (userinfo.email_verified ?? true) === true,
    name: textOf(claims.name),
    groups: claims.groups,
  };
}

function sessionOf(idToken: Record<string, unknown>) {
  const { sub, iss, iat, auth_time: authTime, amr } = idToken;
  const latest = Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS;
  if (Number(iat) > latest || Number(authTime ?? 0) > latest) {
    throw new SignInRefusal(
      'issued-in-the-future',
      `Okta's id token says it was issued at ${iat}, after a sign-in at ${authTime}, and that is yet to come: check the clock of the portal`,
    );
  }
  return {
    subject: String(sub),
    issuer: String(iss),
    ...(typeof authTime === 'number' && {
      authenticatedAt: new Date(authTime * 1000),
    }),
    ...(Array.isArray(amr) && {
      methods: amr.filter(method => typeof method === 'string'),
    }),
  };
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
