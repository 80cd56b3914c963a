import { CookieJar } from '@builder-insights/okta-emulator/client/CookieJar.mjs';

/** What a sign-in's callback page tells the portal's window, or where it sends the browser. */
export interface Arrival {
  status: number;
  location?: string;
  answer?: { response?: object; error?: { name: string; message: string } };
}

/** A browser that walks to Okta and back, one step at a time. */
export class Browser {
  static create(portalUrl: string): Browser {
    return new Browser(portalUrl);
  }

  readonly #jar = new CookieJar();
  readonly #auth: string;

  private constructor(portalUrl: string) {
    this.#auth = `${portalUrl}/api/auth/okta`;
  }

  /** Begins a sign-in. */
  async start(query: Record<string, string> = {}): Promise<Response> {
    const search = new URLSearchParams({ env: 'development', ...query });
    return await this.#jar.fetch(`${this.#auth}/start?${search}`);
  }

  /** Begins a sign-in, chooses a person if Okta asks, and stops before Okta's answer is handed in. */
  async toCallback(
    person: string,
    options: {
      query?: Record<string, string>;
      /** Changes the address on the way to Okta. */
      onTheWay?: (url: URL) => void;
    } = {},
  ): Promise<{ callback: URL; wasAsked: boolean }> {
    let url = target(await this.start(options.query));
    options.onTheWay?.(url);
    let wasAsked = false;
    while (!url.href.startsWith(`${this.#auth}/handler/frame`)) {
      let response = await this.#jar.fetch(url);
      if (response.status === 200) {
        wasAsked = true;
        const body = new URLSearchParams({ person });
        response = await this.#jar.fetch(url, { method: 'POST', body });
      }
      url = target(response, url);
    }
    return { callback: url, wasAsked };
  }

  /** Opens an address of the callback. */
  async open(callback: URL | string): Promise<Arrival> {
    const response = await this.#jar.fetch(callback);
    const page = await response.text();
    const [, encoded] =
      /authResponse = decodeURIComponent\('([^']*)'\)/.exec(page) ?? [];
    return {
      status: response.status,
      location: response.headers.get('location') ?? undefined,
      answer: encoded && JSON.parse(decodeURIComponent(encoded)),
    };
  }
}

function target(response: Response, base?: URL): URL {
  const location = response.headers.get('location');
  if (!location) {
    throw new Error(`${response.url} answered ${response.status}`);
  }
  return new URL(location, base);
}
