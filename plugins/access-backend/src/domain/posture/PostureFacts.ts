/** What can be seen of a portal before it serves anybody. */
export interface PostureFacts {
  environment: 'production' | 'development';
  permissionsEnabled: boolean;
  /** Ids of sign-in providers: `auth.providers.*` and installed modules of the auth plugin that are known to sign in. */
  signInProviders: string[];
  authEnvironment?: string;
  /** Paths of configuration keys that begin with `dangerously` and are true. */
  dangerousKeys: string[];
  /** Paths of catalog rules that let User or Group in. */
  orgRules: string[];
  /** Paths of external tokens without access restrictions. */
  unrestrictedTokens: string[];
  /** Paths of shared or legacy keys. */
  legacyKeys: string[];
  tokenLifeSeconds: number;
  sessionSecret: 'absent' | 'development' | 'short' | 'own';
  /** Base URLs with their keys. */
  baseUrls: Array<{ key: string; url: string }>;
  hasMongoUri: boolean;
  hasRateLimit: boolean;
  hasOktaEventHook: boolean;
  /** Paths of keys that let the portal start without a part that protects it. */
  toleratedFailures: string[];
  /** Installed packages with their versions. */
  packages: Array<{ name: string; version: string }>;
  /** `plugin/module` of everything installed. */
  modules: string[];
}
