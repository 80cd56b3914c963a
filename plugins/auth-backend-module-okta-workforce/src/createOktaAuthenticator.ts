import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { SignInAttempt } from './audit/SignInAttempt';
import type { SignInAttempts } from './audit/SignInAttempts';
import { readOktaClaims } from './claims/readOktaClaims';
import type { OktaAuthResult } from './OktaAuthResult';
import { OktaConnection } from './OktaConnection';
import { SessionSeal } from './session/SessionSeal';
import { assertFresh, isStepUp } from './session/stepUp';
import { SignInRefusal } from './SignInRefusal';

type OktaContext = { connection: OktaConnection; seal: SessionSeal };

/**
 * Backstage's OpenID Connect authenticator (RS256 signature, issuer, audience, expiry and nonce verified; PKCE), and
 * what it leaves open: claims that contradict each other, step-up, sessions that end when they are revoked, and an Okta
 * that is unreachable while the backend starts.
 */
export function createOktaAuthenticator(options: {
  attempts: SignInAttempts;
  logger: LoggerService;
  org: Pick<OrgDirectory, 'personByOktaId'>;
}) {
  const { attempts, logger, org } = options;
  const noteWhose = async (attempt: SignInAttempt, oktaId: string) => {
    const person = await org.personByOktaId(oktaId);
    attempt.note({ oktaId, ...(person && { actorRef: person.ref }) });
  };
  return createOAuthAuthenticator<OktaContext, OktaAuthResult>({
    defaultProfileTransform: oidcAuthenticator.defaultProfileTransform,
    scopes: oidcAuthenticator.scopes,

    initialize: input => ({
      connection: OktaConnection.create({
        metadataUrl: input.config.getString('metadataUrl'),
        initialize: () => oidcAuthenticator.initialize(input),
        logger,
      }),
      seal: SessionSeal.create(input.config.getString('clientSecret')),
    }),

    async start(input, { connection }) {
      const { initializedPrompt = 'auto', ...context } =
        await connection.open();
      const isAnew = isStepUp(input.req);
      const begun = await oidcAuthenticator.start(input, {
        ...context,
        initializedPrompt: isAnew ? 'login' : initializedPrompt,
        searchParams: {
          ...context.searchParams,
          ...(isAnew && { max_age: '0' }),
        },
      });
      assertPkce(begun.url);
      return begun;
    },

    async authenticate(input, { connection, seal }) {
      const attempt = attempts.of(input.req);
      return await attempt.watch('answer-refused', async () => {
        // Before Okta is asked, so that a revocation in the meantime counts.
        const signedInAt = new Date();
        const { fullProfile, session } = await oidcAuthenticator.authenticate(
          input,
          await connection.open(),
        );
        const claims = readOktaClaims(fullProfile, { signedInAt });
        assertFresh(input.req, claims);
        return {
          fullProfile: { ...fullProfile, claims, attempt },
          session: {
            ...session,
            refreshToken:
              session.refreshToken &&
              seal.close({
                session: claims.session,
                refreshToken: session.refreshToken,
              }),
          },
        };
      });
    },

    async refresh(input, { connection, seal }) {
      const attempt = attempts.of(input.req);
      return await attempt.watch('okta-refused', async () => {
        const sealed = seal.open(input.refreshToken);
        await noteWhose(attempt, sealed.session.subject);
        const { fullProfile, session } = await oidcAuthenticator.refresh(
          { ...input, refreshToken: sealed.refreshToken },
          await connection.open(),
        );
        const claims = readOktaClaims(fullProfile, {
          signedInAt: sealed.session.signedInAt,
          session: sealed.session,
        });
        return {
          fullProfile: { ...fullProfile, claims, attempt },
          session: {
            ...session,
            refreshToken: seal.close({
              session: claims.session,
              // Okta may let the same one be used again.
              refreshToken: session.refreshToken ?? sealed.refreshToken,
            }),
          },
        };
      });
    },

    async logout({ refreshToken, ...input }, { connection, seal }) {
      try {
        const sealed = seal.open(refreshToken ?? '');
        await noteWhose(attempts.of(input.req), sealed.session.subject);
        await oidcAuthenticator.logout?.(
          { ...input, refreshToken: sealed.refreshToken },
          await connection.open(),
        );
      } catch (error) {
        // Whoever signs out is signed out here, whatever becomes of it at Okta.
        logger.warn('A refresh token could not be revoked at Okta', {
          reason: toError(error).message,
        });
      }
    },
  });
}

/** @throws SignInRefusal when the discovery document made the library do without a hashed verifier */
function assertPkce(authorizeUrl: string): void {
  const { searchParams } = new URL(authorizeUrl);
  if (searchParams.get('code_challenge_method') !== 'S256') {
    throw new SignInRefusal(
      'pkce-unavailable',
      "Okta's discovery document does not offer PKCE with S256, and the portal signs nobody in without it",
    );
  }
}
