import { InputError, NotAllowedError } from '@backstage/errors';

const AMBIGUOUS = /%(?:2f|5c|25)/i;

/**
 * Which addresses those who look may ask: those that begin with a base URL from the configuration.
 *
 * @remarks
 * Whoever edits a gate says what is asked, and the backend asks it from inside the network. A base URL allows its own
 * scheme, host and port, and what is below its path. Names are compared as URLs are read, not as they are written, so
 * that `..`, `%2e%2e`, backslashes and user names lead nowhere else. What a server may read as another path than we do
 * (an escaped slash, backslash or percent sign) is refused.
 */
export class AllowedUrls {
  static create(bases: readonly string[]): AllowedUrls {
    return new AllowedUrls(bases.map(base => new URL(base)));
  }

  readonly #bases: readonly URL[];

  private constructor(bases: readonly URL[]) {
    this.#bases = bases;
  }

  /** @throws InputError for what is no URL, NotAllowedError for one that no base URL allows */
  assert(text: string): URL {
    const url = URL.parse(text);
    if (!url) {
      throw new InputError(
        `'${text}' is no address; write it in full, such as https://insights.example.com/health`,
      );
    }
    const isAllowed =
      url.username === '' &&
      url.password === '' &&
      !AMBIGUOUS.test(url.pathname) &&
      this.#bases.some(base => isBelow(url, base));
    if (!isAllowed) {
      throw new NotAllowedError(
        `'${text}' is below none of the addresses that may be asked; name its base URL in readiness.http.allowed`,
      );
    }
    return url;
  }
}

function isBelow(url: URL, base: URL): boolean {
  const folder = base.pathname.replace(/\/*$/, '/');
  return (
    url.origin === base.origin &&
    (`${url.pathname}/`.startsWith(folder) || url.pathname === base.pathname)
  );
}
