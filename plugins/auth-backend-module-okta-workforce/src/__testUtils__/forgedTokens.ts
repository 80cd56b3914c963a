import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
} from 'node:crypto';
import type { OktaEmulatorTamper } from '@builder-insights/okta-emulator';

type Claims = Record<string, unknown>;
type Attack = NonNullable<OktaEmulatorTamper['token']>;

/** What a JWT says, verified by nobody. */
export function claimsOf(jwt: unknown): Claims {
  return decode(jwt, 1);
}

/** Now, as JWTs count, and so many seconds later. */
export function inSeconds(later: number): number {
  return Math.floor(Date.now() / 1000) + later;
}

/** Changes claims of the id token and signs it with Okta's own key; undefined takes a claim away. */
export function forge(claims: Claims): Attack {
  return (tokens, signAsOkta) => ({
    ...tokens,
    id_token: signAsOkta({ ...claimsOf(tokens.id_token), ...claims }),
  });
}

/** An id token that says that no signature is needed. */
export const unsigned: Attack = tokens =>
  resigned(tokens, { alg: 'none' }, () => '');

/** An id token of somebody who has a key of their own, under any name. */
export function ofStranger(kid?: string): Attack {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return tokens =>
    resigned(
      tokens,
      { alg: 'RS256', kid: kid ?? decode(tokens.id_token, 0).kid },
      content =>
        sign('RSA-SHA256', Buffer.from(content), privateKey).toString(
          'base64url',
        ),
    );
}

/** Id tokens signed by HMAC with what everybody may know: Okta's public key. */
export async function withPublicKeyAsSecret(issuer: string): Promise<Attack> {
  const { keys }: { keys: Array<JsonWebKey & { kid: string }> } = await (
    await fetch(`${issuer}/v1/keys`)
  ).json();
  return tokens => {
    const { kid } = decode(tokens.id_token, 0);
    const key = keys.find(each => each.kid === kid) ?? keys[0];
    const secret = createPublicKey({ key, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    return resigned(tokens, { alg: 'HS256', kid }, content =>
      createHmac('sha256', secret).update(content).digest('base64url'),
    );
  };
}

function resigned(
  tokens: Claims,
  header: Claims,
  signatureOf: (content: string) => string,
): Claims {
  const content = [header, claimsOf(tokens.id_token)]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return { ...tokens, id_token: `${content}.${signatureOf(content)}` };
}

function decode(jwt: unknown, part: number): Claims {
  return JSON.parse(
    Buffer.from(String(jwt).split('.')[part], 'base64url').toString(),
  );
}
