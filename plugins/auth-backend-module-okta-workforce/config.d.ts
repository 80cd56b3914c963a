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
          /** @visibility secret */
          clientSecret: string;
          /**
           * `auto` leaves it to Okta whether to show its sign-in page, which is what a first sign-in
           * needs; by default `none`, which never shows it.
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
          signIn?: {
            /** By default the only one there is. */
            resolvers: Array<{ resolver: 'oktaIdMatchingUserAnnotation' }>;
          };
        };
      };
    };
  };
}
