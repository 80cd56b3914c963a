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
};

export type OktaEmulatorOptions = {
  /** The port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Path of a YAML file of Backstage User and Group entities. */
  readonly orgFile: string;
  readonly clients: readonly OktaEmulatorClient[];
  /** Names listed first on the sign-in page; by default {@link exampleAccounts}. */
  readonly exampleAccounts?: readonly string[];
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
  /** Signs with the next key from now on; the old one stays published until the next rotation. */
  rotateKeys(): { kid: string };
  people(): Person[];
}
