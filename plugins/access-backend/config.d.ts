export interface Config {
  access?: {
    oktaEventHook?: {
      /**
       * What Okta sends in the Authorization header of its event hook. Without
       * it `/api/access/okta-events` answers 404.
       * @visibility secret
       */
      secret?: string;
    };
  };
}
