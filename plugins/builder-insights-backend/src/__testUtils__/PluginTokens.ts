import {
  coreServices,
  createBackendPlugin,
  type AuthService,
  type BackendFeature,
} from '@backstage/backend-plugin-api';

/** Another plugin of the same backend, which calls this one. */
export class PluginTokens {
  static create(): PluginTokens {
    return new PluginTokens();
  }

  #auth: AuthService | undefined;

  private constructor() {}

  /** The token with which the other plugin speaks for itself. */
  async ofItself(): Promise<string> {
    const auth = this.#started();
    const onBehalfOf = await auth.getOwnServiceCredentials();
    return await this.#tokenFor(onBehalfOf);
  }

  /** The token with which the other plugin speaks for a person who called it. */
  async onBehalfOf(userToken: string): Promise<string> {
    return await this.#tokenFor(await this.#started().authenticate(userToken));
  }

  /** What a browser keeps in a cookie: enough to fetch a page, not to call an API. */
  async limited(userToken: string): Promise<string> {
    const auth = this.#started();
    const credentials = await auth.authenticate(userToken);
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new Error('Only people have limited tokens');
    }
    return (await auth.getLimitedUserToken(credentials)).token;
  }

  feature(): BackendFeature {
    return createBackendPlugin({
      pluginId: 'other',
      register: env => {
        env.registerInit({
          deps: { auth: coreServices.auth },
          init: async ({ auth }) => {
            this.#auth = auth;
          },
        });
      },
    });
  }

  async #tokenFor(
    onBehalfOf: Awaited<ReturnType<AuthService['authenticate']>>,
  ): Promise<string> {
    const { token } = await this.#started().getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'builder-insights',
    });
    return token;
  }

  #started(): AuthService {
    if (!this.#auth) {
      throw new Error('The backend has not started');
    }
    return this.#auth;
  }
}
