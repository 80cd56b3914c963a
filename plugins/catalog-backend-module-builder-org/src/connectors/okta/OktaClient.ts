import { setTimeout as sleep } from 'node:timers/promises';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { nextLink } from './nextLink';

const MOST_TRIES = 5;
const LONGEST_WAIT = 5 * 60 * 1000;

/** Waits that many milliseconds, or until cancelled. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const waitFor: Wait = async (ms, signal) => {
  await sleep(ms, undefined, { signal });
};

/**
 * Reads lists of Okta's management API, page by page.
 *
 * @remarks
 * Okta says with every answer how many more it gives until when; after the last of them, and after a 429, this waits
 * until then, five times and five minutes at most.
 */
export class OktaClient {
  static create(options: {
    url: string;
    token: string;
    wait?: Wait;
  }): OktaClient {
    return new OktaClient(options);
  }

  readonly #origin: string;
  readonly #token: string;
  readonly #wait: Wait;

  private constructor(options: { url: string; token: string; wait?: Wait }) {
    this.#origin = new URL(options.url).origin;
    this.#token = options.token;
    this.#wait = options.wait ?? waitFor;
  }

  /**
   * The items of all pages.
   *
   * @throws ResponseError for any answer but 200, ServiceUnavailableError when the limit lasts longer than the bound
   */
  async *list(
    path: string,
    query: Record<string, string | undefined>,
    signal: AbortSignal,
  ): AsyncGenerator<unknown> {
    const given = Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : `${key}=${encodeURIComponent(value)}`,
    );
    const first = new URL(`${path}?${given.join('&')}`, this.#origin);
    let next: URL | undefined = first;
    while (next) {
      const response = await this.#get(next, signal);
      const page: unknown = await response.json();
      if (!Array.isArray(page)) {
        throw new ServiceUnavailableError(
          `Okta answered ${path} with something that is no list`,
        );
      }
      yield* page;
      next = nextLink(response.headers.get('link'), this.#origin);
      if (next && response.headers.get('x-rate-limit-remaining') === '0') {
        await this.#wait(msUntilReset(response), signal);
      }
    }
  }

  async #get(url: URL, signal: AbortSignal): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url, {
        signal,
        // The token goes to Okta and nowhere else.
        redirect: 'error',
        headers: {
          accept: 'application/json',
          authorization: `SSWS ${this.#token}`,
        },
      });
      if (response.ok) {
        return response;
      }
      if (response.status !== 429) {
        throw await ResponseError.fromResponse(response);
      }
      await response.body?.cancel();
      const ms = msUntilReset(response);
      if (attempt === MOST_TRIES || ms > LONGEST_WAIT) {
        throw new ServiceUnavailableError(
          `Okta's rate limit for ${url.pathname} was still exceeded after ${attempt} tries`,
        );
      }
      await this.#wait(ms, signal);
    }
  }
}

function msUntilReset({ headers }: Response): number {
  const reset = Number(headers.get('x-rate-limit-reset'));
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  // A second more, because the clock of the limit has whole seconds.
  return reset > 0 ? Math.max(reset * 1000 - now, 0) + 1000 : 1000;
}
