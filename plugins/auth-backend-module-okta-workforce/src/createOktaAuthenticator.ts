import type { LoggerService } from '@backstage/backend-plugin-api';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';
import { OktaConnection } from './OktaConnection';

/**
 * Backstage's OpenID Connect authenticator (signature, issuer, audience, expiry and nonce verified;
 * PKCE), which also survives that Okta is unreachable while the backend starts.
 */
export function createOktaAuthenticator(options: { logger: LoggerService }) {
  return createOAuthAuthenticator({
    ...oidcAuthenticator,
    initialize: input =>
      OktaConnection.create({
        metadataUrl: input.config.getString('metadataUrl'),
        initialize: () => oidcAuthenticator.initialize(input),
        logger: options.logger,
      }),
    start: async (input, connection: OktaConnection) =>
      oidcAuthenticator.start(input, await connection.open()),
    authenticate: async (input, connection) =>
      oidcAuthenticator.authenticate(input, await connection.open()),
    refresh: async (input, connection) =>
      oidcAuthenticator.refresh(input, await connection.open()),
    logout: async (input, connection) =>
      oidcAuthenticator.logout?.(input, await connection.open()),
  });
}
