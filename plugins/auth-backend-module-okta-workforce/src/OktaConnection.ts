import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';

type OidcContext = ReturnType<typeof oidcAuthenticator.initialize>;

type OktaConnectionOptions = {
  readonly metadataUrl: string;
  /** Reads the configuration and begins to fetch the discovery document. */
  readonly initialize: () => OidcContext;
  readonly logger: LoggerService;
};

/**
 * What is known of an authorization server, fetched once.
 *
 * A fetch that failed is forgotten and tried again by the next sign-in. Without this, an Okta that
 * was unreachable while the backend started would refuse everybody until the next restart.
 */
export class OktaConnection {
  readonly #options: OktaConnectionOptions;
  #context: OidcContext | undefined;

  static create(options: OktaConnectionOptions): OktaConnection {
    const connection = new OktaConnection(options);
    // Begun now, so that a broken configuration stops the start and the first sign-in is quick.
    connection.#context = options.initialize();
    connection.open().catch(error => options.logger.warn(error.message));
    return connection;
  }

  private constructor(options: OktaConnectionOptions) {
    this.#options = options;
  }

  /** @throws ServiceUnavailableError when Okta's discovery document cannot be read. */
  async open(): Promise<OidcContext> {
    this.#context ??= this.#options.initialize();
    const context = this.#context;
    try {
      await context.promise;
      return context;
    } catch (error) {
      if (this.#context === context) {
        this.#context = undefined;
      }
      throw new ServiceUnavailableError(
        `Okta cannot be reached at "${
          this.#options.metadataUrl
        }", so nobody can sign in; the next sign-in tries again`,
        error,
      );
    }
  }
}
