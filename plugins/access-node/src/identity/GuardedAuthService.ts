import type {
  AuthService,
  BackstageCredentials,
  BackstagePrincipalTypes,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { OrgDirectory } from '../org/OrgDirectory';
import type { IdentityRegister } from './IdentityRegister';
import { noteSignInProof } from './signInProofs';
import type {
  TokenRefusal,
  TokenRefusalListener,
} from './tokenRefusalListenerServiceRef';
import { userTokenIssuedAt } from './userTokenIssuedAt';

/** What a guard is made of. */
export interface GuardedAuthServiceOptions {
  /** Verifies tokens, as Backstage does. */
  auth: AuthService;
  identities: Pick<IdentityRegister, 'revocation'>;
  org: Pick<OrgDirectory, 'person'>;
  logger: LoggerService;
  pluginId: string;
  refusals: TokenRefusalListener;
}

/**
 * Backstage's auth service, which also asks at every single request whether the person is still who may come in: in the
 * organisation, and with a sign-in that nobody revoked.
 *
 * @remarks
 * What a verified token says of its sign-in is kept with the credentials, for `signInProofOf`.
 * Nothing is remembered between two requests, so an end of access counts from the next request on, in every plugin and
 * for every sort of token that speaks for a person: in a header, in a cookie, inside of another plugin's token. Tokens
 * of services are not looked at. When the database does not answer, people are kept out.
 */
export class GuardedAuthService implements AuthService {
  static create(options: GuardedAuthServiceOptions): GuardedAuthService {
    return new GuardedAuthService(options);
  }

  readonly #options: GuardedAuthServiceOptions;
  readonly #auth: AuthService;

  private constructor(options: GuardedAuthServiceOptions) {
    this.#options = options;
    this.#auth = options.auth;
  }

  async authenticate(
    token: string,
    options?: { allowLimitedAccess?: boolean },
  ): Promise<BackstageCredentials> {
    const credentials = await this.#auth.authenticate(token, options);
    if (this.#auth.isPrincipal(credentials, 'user')) {
      const { userEntityRef } = credentials.principal;
      await this.#assertStillWelcome(userEntityRef, userTokenIssuedAt(token));
      noteSignInProof(credentials, token);
    }
    return credentials;
  }

  isPrincipal<TType extends keyof BackstagePrincipalTypes>(
    credentials: BackstageCredentials,
    type: TType,
  ): credentials is BackstageCredentials<BackstagePrincipalTypes[TType]> {
    return this.#auth.isPrincipal(credentials, type);
  }

  getNoneCredentials() {
    return this.#auth.getNoneCredentials();
  }

  getOwnServiceCredentials() {
    return this.#auth.getOwnServiceCredentials();
  }

  getPluginRequestToken(
    options: Parameters<AuthService['getPluginRequestToken']>[0],
  ) {
    return this.#auth.getPluginRequestToken(options);
  }

  getLimitedUserToken(
    credentials: Parameters<AuthService['getLimitedUserToken']>[0],
  ) {
    return this.#auth.getLimitedUserToken(credentials);
  }

  listPublicServiceKeys() {
    return this.#auth.listPublicServiceKeys();
  }

  /** @throws AuthenticationError, ServiceUnavailableError */
  async #assertStillWelcome(userRef: string, issuedAt: number) {
    const [revocation, person] = await this.#lookUp(userRef);
    const isRevoked =
      revocation && issuedAt <= toWholeSeconds(revocation.revokedAfter);
    if (isRevoked || !person) {
      this.#tell({
        userRef,
        pluginId: this.#options.pluginId,
        reasonCode: isRevoked ? 'token-revoked' : 'not-in-organisation',
      });
      throw new AuthenticationError('Your sign-in was ended: sign in again');
    }
  }

  async #lookUp(userRef: string) {
    const { identities, logger, org } = this.#options;
    try {
      return await Promise.all([
        identities.revocation(userRef),
        org.person(userRef),
      ]);
    } catch (error) {
      // Where the database is and how it failed is for the log alone.
      logger.error('Nobody can be let in', toError(error));
      throw new ServiceUnavailableError(
        'The portal cannot look up at the moment whether your sign-in still counts: try again in a minute',
      );
    }
  }

  #tell(refusal: TokenRefusal): void {
    const { logger, refusals } = this.#options;
    logger.warn(`Refused a token of ${refusal.userRef}`, { ...refusal });
    refusals.refused(refusal).catch(error => {
      logger.error('A refused token was not audited', toError(error));
    });
  }
}

/** Tokens tell the second of their issue and no more, so one of the very second of a revocation is taken to be older. */
function toWholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
