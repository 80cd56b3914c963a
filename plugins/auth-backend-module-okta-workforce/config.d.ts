export interface Config {
  auth?: {
    providers?: {
      /** @visibility frontend */
      okta?: {
        [environment: string]: {
          /**
           * The discovery document of a custom authorization server, such as
           * `https://example.okta.com/oauth2/default/.well-known/openid-configuration`.
           */
          metadataUrl: string;
          clientId: string;
          /**
           * Session cookies are signed with a key that is made of it, too.
           * @visibility secret
           */
          clientSecret: string;
          /**
           * By default `auto`: Okta decides whether to show its sign-in page.
           * With `none` it never does, so nobody can sign in a first time.
           */
          prompt?: string;
          /** Scopes beyond openid, profile and email, such as `groups` and `offline_access`. */
          additionalScopes?: string | string[];
          /** By default this backend's own `/api/auth/okta/handler/frame`. */
          callbackUrl?: string;
          /** How long to wait for Okta; by default 10 seconds. */
          timeout?: string | { [unit: string]: number };
          /** How long a browser keeps the refresh token. */
          sessionDuration?: string | { [unit: string]: number };
        };
      };
    };
  };
}
