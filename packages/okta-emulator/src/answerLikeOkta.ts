import type { RequestHandler } from 'express';

const SESSION_COOKIE = /(^|;\s*)okta-emulator-session(\.sig)?=[^;]*/g;

/**
 * Shapes a request for `/v1/authorize` so that the library answers it as Okta would.
 *
 * The library drops `offline_access` unless the request asks for consent, and Okta doesn't. And without single sign-on, a
 * session from before would skip the choice of a person, which is what the sign-in page is for, so neither the request
 * nor its way back (`/v1/authorize/:uid`) brings one along.
 */
export function answerLikeOkta(options: {
  singleSignOn: boolean;
}): RequestHandler {
  return (req, _res, next) => {
    const url = new URL(req.url, 'http://127.0.0.1');
    const prompt = url.searchParams.get('prompt');
    if (/^\/v1\/authorize(\/|$)/.test(url.pathname) && prompt !== 'none') {
      if (!options.singleSignOn) {
        req.headers.cookie = req.headers.cookie?.replace(SESSION_COOKIE, '');
      }
      const asksAnew = !options.singleSignOn || prompt === 'login';
      url.searchParams.set('prompt', asksAnew ? 'login consent' : 'consent');
      req.url = `${url.pathname}${url.search}`;
    }
    next();
  };
}
