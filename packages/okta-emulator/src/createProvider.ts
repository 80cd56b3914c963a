import { Provider, type Configuration, type FindAccount } from 'oidc-provider';
import type { People } from './People';
import type { SigningKeys } from './SigningKeys';
import type { TokenStore } from './TokenStore';
import type { OktaEmulatorClient, OktaEmulatorTamper } from './types';
import { signedOutPage, signingOutPage } from './pages/signedOutPages';
import { noticePage } from './pages/noticePage';

const DAY = 24 * 60 * 60;

/** Okta's expressions give no more groups than this. */
const MOST_GROUPS = 100;

/** What a provider is made of; all of it outlives the provider. */
export type ProviderParts = {
  readonly issuer: string;
  readonly clients: readonly OktaEmulatorClient[];
  readonly people: People;
  readonly keys: SigningKeys;
  readonly store: TokenStore;
  readonly cookieKeys: readonly string[];
  readonly tamper?: OktaEmulatorTamper;
  readonly logger: (line: string) => void;
};

/** Makes the OpenID Connect server itself, set up to answer like an Okta custom authorization server. */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.issuer, toConfiguration(parts));
  provider.use(async (ctx, next) => {
    await next();
    const { tamper, keys } = parts;
    if (!isRecord(ctx.body)) {
      return;
    }
    if (tamper?.token && ctx.oidc?.route === 'token') {
      ctx.body = tamper.token(ctx.body, claims => keys.sign(claims));
    }
    if (tamper?.userinfo && ctx.oidc?.route === 'userinfo') {
      ctx.body = tamper.userinfo(ctx.body);
    }
  });
  provider.on('server_error', (_ctx, error) =>
    parts.logger(`The Okta emulator failed: ${error.stack ?? error.message}`),
  );
  return provider;
}

function toConfiguration(parts: ProviderParts): Configuration {
  return {
    adapter: kind => parts.store.adapter(kind),
    claims: {
      // Okta puts these two into every id token; the library only on request.
      openid: ['sub', 'amr', 'auth_time'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    clients: parts.clients.map(client => ({
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: [...client.redirectUris],
      post_logout_redirect_uris: [...(client.postLogoutRedirectUris ?? [])],
      grant_types: ['authorization_code', 'refresh_token'],
    })),
    conformIdTokenClaims: false,
    cookies: {
      keys: [...parts.cookieKeys],
      // Cookies know no ports, so another local server's must not collide with these.
      names: {
        interaction: 'okta-emulator-interaction',
        resume: 'okta-emulator-resume',
        session: 'okta-emulator-session',
      },
    },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: isOwner },
      revocation: { enabled: true, allowedPolicy: isOwner },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signingOutPage(form);
        },
        postLogoutSuccessSource: ctx => {
          ctx.body = signedOutPage();
        },
      },
    },
    findAccount: toFindAccount(parts.people),
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    jwks: parts.keys.toJwks(),
    pkce: { required: () => false },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = noticePage({
        title: 'This sign-in cannot go on',
        text: [error, description].filter(Boolean).join(': '),
      });
    },
    rotateRefreshToken: true,
    routes: {
      authorization: '/v1/authorize',
      end_session: '/v1/logout',
      introspection: '/v1/introspect',
      jwks: '/v1/keys',
      revocation: '/v1/revoke',
      token: '/v1/token',
      userinfo: '/v1/userinfo',
    },
    scopes: ['openid', 'profile', 'email', 'groups', 'offline_access'],
    ttl: {
      AccessToken: DAY / 24,
      AuthorizationCode: 60,
      Grant: 30 * DAY,
      IdToken: DAY / 24,
      Interaction: DAY / 24,
      RefreshToken: 30 * DAY,
      Session: DAY,
    },
  };
}

/** A client may ask about and revoke its own tokens. */
function isOwner(
  _ctx: unknown,
  client: { clientId: string },
  token: { clientId?: string },
): boolean {
  return token.clientId === client.clientId;
}

function toFindAccount(people: People): FindAccount {
  return (_ctx, oktaId) => {
    const person = people.findByOktaId(oktaId);
    if (!person || person.suspended) {
      return undefined;
    }
    return {
      accountId: oktaId,
      claims: () => ({
        sub: oktaId,
        name: person.displayName,
        preferred_username: person.email,
        email: person.email,
        email_verified: true,
        groups: person.groups.slice(0, MOST_GROUPS),
      }),
    };
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
