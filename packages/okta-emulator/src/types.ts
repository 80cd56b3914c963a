import type { SigningKeys } from './SigningKeys';

/** Somebody who can sign in. */
export type Person = {
  /** The name of the person's User entity, such as `advocate`. */
  readonly name: string;
  /** Okta's immutable id of the person, such as `00u43xvcrx62wr0vvynu`. */
  readonly oktaId: string;
  readonly displayName: string;
  readonly email: string;
  readonly title?: string;
  /** Names of the groups the person is a direct member of. */
  readonly groups: readonly string[];
  /** Titles of those groups. */
  readonly teams: readonly string[];
  /** Titles of the groups whose manager the person is. */
  readonly leads: readonly string[];
  /** Suspended people can neither sign in nor refresh. */
  readonly suspended: boolean;
};

/** A group that people are members of. */
export type Group = {
  /** Okta's immutable id of the group. */
  readonly id: string;
  /** The name of the Group entity, which is what the groups claim calls it. */
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** What sort of group it is: department, region, team. */
  readonly type?: string;
  /** Name of the group above. */
  readonly parent?: string;
  /** Name of the person who leads it. */
  readonly manager?: string;
};

/** Where Okta tells about changes. */
export type OktaEventHook = {
  readonly url: string;
  /** Sent as it is in the header `Authorization`. */
  readonly secret: string;
};

/** A confidential OAuth client, such as a portal. */
export type OktaEmulatorClient = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
};

/** The answer of the token endpoint. */
export type TokenResponse = Record<string, unknown>;

/** Rewrites answers of the emulator, so that a test can play an attacker. */
export type OktaEmulatorTamper = {
  /**
   * Called with each successful token answer; what it returns is sent instead.
   * `sign` makes a JWT of any claims with the emulator's current key.
   */
  token?(tokens: TokenResponse, sign: SigningKeys['sign']): TokenResponse;
  /** Called with each successful userinfo answer; what it returns is sent instead. */
  userinfo?(claims: Record<string, unknown>): Record<string, unknown>;
  /**
   * Called with each request to the management API, such as `/api/v1/users`, and how many there were so far. The
   * status it returns is answered instead: 429 says to try again at once, others are an error of Okta's.
   */
  management?(path: string, count: number): number | undefined;
};

export type OktaEmulatorOptions = {
  /** The port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Path of a YAML file of Backstage User and Group entities. */
  readonly orgFile: string;
  readonly clients: readonly OktaEmulatorClient[];
  /** Names listed first on the sign-in page; by default {@link exampleAccounts}. */
  readonly exampleAccounts?: readonly string[];
  /**
   * Whether somebody who is signed in at Okta goes on without a question, unless the portal asks for credentials
   * (`prompt=login`) or for recent ones (`max_age`). By default everybody is asked each time, to change who one is.
   */
  readonly singleSignOn?: boolean;
  /** The token of the management API; by default {@link developmentManagementToken}. */
  readonly managementToken?: string;
  /** Most requests to the management API in a minute; by default 600, as Okta's smallest. */
  readonly managementRateLimit?: number;
  readonly eventHook?: OktaEventHook;
  /** Called with a line for each event worth reading. */
  readonly logger?: (line: string) => void;
  readonly tamper?: OktaEmulatorTamper;
};

/** An OpenID Connect server on 127.0.0.1 with Okta's paths. */
export interface OktaEmulator {
  /** `http://127.0.0.1:<port>/oauth2/default`; with port 0 known once started. */
  readonly issuer: string;
  /**
   * Listens.
   *
   * @throws ConflictError when the port is taken.
   */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** @throws NotFoundError when nobody has that name. */
  suspend(name: string): Person;
  /** @throws NotFoundError when nobody has that name. */
  activate(name: string): Person;
  /**
   * Moves a person: they are a member of these groups, by name, and of no others.
   *
   * @throws NotFoundError when there is no such person or group.
   */
  setGroups(name: string, groups: readonly string[]): Person;
  /** Signs with the next key from now on; the old one stays published until the next rotation. */
  rotateKeys(): { kid: string };
  people(): Person[];
  groups(): Group[];
}
