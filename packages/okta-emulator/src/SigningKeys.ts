import {
  createSign,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';

type SigningKey = { readonly kid: string; readonly privateKey: KeyObject };

/**
 * The RS256 keys of the emulator: the one that signs, the one before it, and the one after it.
 *
 * The next key is published ahead, as Okta does: clients fetch keys at most once a minute, and one
 * that has just done so must still know the key that signs after a rotation.
 */
export class SigningKeys {
  #current = newKey();
  #next = newKey();
  #previous: SigningKey | undefined;

  static create(): SigningKeys {
    return new SigningKeys();
  }

  private constructor() {}

  /** Signs with the next key from now on; the old one can still be used to verify. */
  rotate(): { kid: string } {
    this.#previous = this.#current;
    this.#current = this.#next;
    this.#next = newKey();
    return { kid: this.#current.kid };
  }

  /** The private keys as JSON Web Keys, the signing one first. */
  toJwks(): { keys: JsonWebKey[] } {
    return {
      keys: [this.#current, this.#next, this.#previous].flatMap(key =>
        key ? [toJwk(key)] : [],
      ),
    };
  }

  /** Signs any claims as a JWT with the current key: what a test needs to play a confused server. */
  sign(claims: Record<string, unknown>): string {
    const { kid, privateKey } = this.#current;
    const content = [{ alg: 'RS256', kid }, claims]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createSign('RSA-SHA256').update(content).sign(privateKey);
    return `${content}.${signature.toString('base64url')}`;
  }
}

function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), privateKey };
}

function toJwk({ kid, privateKey }: SigningKey): JsonWebKey {
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kid, alg: 'RS256', use: 'sig' };
}
