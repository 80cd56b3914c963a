import {
  AuthenticationError,
  ConflictError,
  NotAllowedError,
} from '@backstage/errors';
import type { OidcAuthResult } from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  createSignInResolverFactory,
  type AuthResolverContext,
  type OAuthAuthenticatorResult,
} from '@backstage/plugin-auth-node';

/** The annotation that carries Okta's immutable user id on a User entity. */
const OKTA_ID_ANNOTATION = 'okta.com/id';

/**
 * Signs a person in as the one User whose annotation `okta.com/id` is the `sub` of their verified id
 * token. An e-mail address is never looked at: it can change hands, the id cannot.
 *
 * @remarks
 * No refusal here is a NotFoundError, because Backstage would take that as leave to try another
 * resolver.
 *
 * @public
 */
export const oktaIdMatchingUserAnnotation = createSignInResolverFactory({
  create() {
    return async (
      info: { result: OAuthAuthenticatorResult<OidcAuthResult> },
      context: AuthResolverContext,
    ) => {
      const oktaId = readOktaId(info.result.fullProfile);
      await assertOneUser(oktaId, context);
      return context.signInWithCatalogUser({
        annotations: { [OKTA_ID_ANNOTATION]: oktaId },
      });
    };
  },
});

/** The id token was verified on the way here; userinfo must speak of the same person. */
function readOktaId({ tokenset, userinfo }: OidcAuthResult): string {
  if (!tokenset.id_token) {
    throw new AuthenticationError(
      'Okta sent no id token: the scope openid must be granted to the portal',
    );
  }
  const { sub } = tokenset.claims();
  if (sub !== userinfo.sub) {
    throw new AuthenticationError(
      `Okta's id token is about "${sub}" but its userinfo is about "${userinfo.sub}": sign in again`,
    );
  }
  return sub;
}

async function assertOneUser(
  oktaId: string,
  context: AuthResolverContext,
): Promise<void> {
  const { entity } = await context
    .findCatalogUser({ annotations: { [OKTA_ID_ANNOTATION]: oktaId } })
    .catch(error => {
      throw explain(error, oktaId);
    });
  // The catalog ignores case when it filters; Okta's ids don't.
  if (entity.metadata.annotations?.[OKTA_ID_ANNOTATION] !== oktaId) {
    throw notProvisioned(oktaId);
  }
}

function explain(error: Error, oktaId: string): Error {
  switch (error.name) {
    case 'NotFoundError':
      return notProvisioned(oktaId);
    case 'ConflictError':
      return new ConflictError(
        `More than one person in the organisation's catalog has the Okta id "${oktaId}", so none of them can sign in: ask whoever runs the portal to correct the org data`,
      );
    default:
      return error;
  }
}

function notProvisioned(oktaId: string): Error {
  return new NotAllowedError(
    `Okta user "${oktaId}" is not in the organisation's catalog: ask whoever runs the portal to add you to the org data`,
  );
}
