/** Fetches like a browser that follows no redirects, and keeps each host's cookies. */
export class CookieJar {
  #cookies = new Map();

  async fetch(url, init = {}) {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.#cookiesFor(new URL(url)) },
    });
    for (const line of response.headers.getSetCookie()) {
      this.#keep(line, new URL(url));
    }
    return response;
  }

  /** The value of a cookie of that name, whichever host set it. */
  cookie(name) {
    const cookies = [...this.#cookies.values()];
    const value = cookies.find(each => each.name === name)?.value;
    return value && decodeURIComponent(value);
  }

  #cookiesFor(url) {
    return [...this.#cookies.values()]
      .filter(
        cookie =>
          cookie.host === hostOf(url) &&
          `${url.pathname}/`.startsWith(cookie.path.replace(/\/?$/, '/')),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(line, url) {
    const [pair, ...rest] = line.split(';').map(part => part.trim());
    const attributes = new Map(
      rest.map(part => {
        const [name, ...value] = part.split('=');
        return [name.toLowerCase(), value.join('=')];
      }),
    );
    const at = pair.indexOf('=');
    const cookie = {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      host: attributes.get('domain')?.replace(/^\./, '') || hostOf(url),
      path: attributes.get('path') || '/',
    };
    const key = `${cookie.host} ${cookie.path} ${cookie.name}`;
    const expires = Date.parse(attributes.get('expires') ?? '');
    if (cookie.value === '' || expires < Date.now()) {
      this.#cookies.delete(key);
    } else {
      this.#cookies.set(key, cookie);
    }
  }
}

/** A portal that is called by one name of this computer may answer by the other. */
function hostOf({ hostname }) {
  return hostname === '127.0.0.1' ? 'localhost' : hostname;
}
