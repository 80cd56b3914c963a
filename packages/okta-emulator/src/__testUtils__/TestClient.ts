import { CookieJar } from '../../client/CookieJar.mjs';
import { developmentClient } from '../developmentClient';

/** A portal's part of the code flow, over HTTP. */
export class TestClient {
  readonly jar = new CookieJar();
  readonly #issuer: string;

  static create(issuer: string): TestClient {
    return new TestClient(issuer);
  }

  private constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** Begins a sign-in and gives the address of the sign-in page. */
  async authorize(
    params: Record<string, string> = {},
  ): Promise<{ location: URL }> {
    const query = new URLSearchParams({
      client_id: developmentClient.clientId,
      redirect_uri: developmentClient.redirectUris[0],
      response_type: 'code',
      scope: 'openid profile email groups offline_access',
      ...params,
    });
    return this.#follow(
      await this.jar.fetch(`${this.#issuer}/v1/authorize?${query}`),
    );
  }

  /** Chooses a person on the sign-in page. */
  async choose(page: URL, person: string): Promise<Response> {
    return this.jar.fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ person }),
    });
  }

  /** The whole way to the tokens. */
  async signIn(
    person: string,
    params: Record<string, string> = {},
  ): Promise<Record<string, string>> {
    const page = await this.authorize(params);
    const chosen = this.#follow(await this.choose(page.location, person));
    const callback = this.#follow(await this.jar.fetch(chosen.location));
    const response = await this.post('/v1/token', {
      grant_type: 'authorization_code',
      code: callback.location.searchParams.get('code') ?? '',
      redirect_uri: developmentClient.redirectUris[0],
    });
    return response.json();
  }

  async refresh(token: string): Promise<Response> {
    return this.post('/v1/token', {
      grant_type: 'refresh_token',
      refresh_token: token,
    });
  }

  /** A call to the authorization server with the client's secret. */
  async post(path: string, body: Record<string, string>): Promise<Response> {
    const { clientId, clientSecret } = developmentClient;
    const secret = Buffer.from(`${clientId}:${clientSecret}`);
    return fetch(`${this.#issuer}${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${secret.toString('base64')}` },
      body: new URLSearchParams(body),
    });
  }

  #follow(response: Response): { location: URL } {
    const location = response.headers.get('location');
    if (!location) {
      throw new Error(`${response.url} answered ${response.status}`);
    }
    return { location: new URL(location, response.url) };
  }
}
