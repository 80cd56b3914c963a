import { JsonServer } from '../__testUtils__/JsonServer';
import { MemoryTrail } from '../__testUtils__/MemoryTrail';
import { observe } from '../__testUtils__/observe';
import type { PlatformConfig } from '../config';
import { oktaSignInCollector } from './oktaSignInCollector';

const DISCOVERY = '/oauth2/default/.well-known/openid-configuration';

describe('okta-sign-in', () => {
  let okta: JsonServer;
  let trail: MemoryTrail;
  const discovery = () => ({
    issuer: `${okta.url}/oauth2/default`,
    jwks_uri: `${okta.url}/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  });
  const look = (config: Partial<PlatformConfig> = {}) =>
    observe(
      oktaSignInCollector({
        trail,
        config: {
          okta: {
            environment: 'development',
            metadataUrl: `${okta.url}${DISCOVERY}`,
          },
          rootGroup: 'group:default/builder-relations',
          log: { format: 'text', level: 'info' },
          ...config,
        },
      }),
    );

  beforeEach(async () => {
    okta = await JsonServer.start();
    trail = MemoryTrail.create();
    okta.answers.set(DISCOVERY, discovery());
    okta.answers.set('/keys', { keys: [{ kty: 'RSA', use: 'sig' }] });
  });
  afterEach(() => okta.stop());

  it('sees a path that is defined, and when somebody last took it', async () => {
    const { value, note } = await look();
    expect(value).toEqual({
      configured: true,
      environment: 'development',
      issuer: `${okta.url}/oauth2/default`,
      issuerMatches: true,
      rs256: true,
      codeFlow: true,
      pkce: true,
      hasSigningKey: true,
    });
    expect(note).toBe('The audit trail has no sign-in that succeeded.');

    const at = new Date('2026-11-19T08:00:00.000Z');
    await trail.record({
      id: '1',
      at,
      plugin: 'auth',
      action: 'sign-in',
      severity: 'medium',
      retention: 'security',
      outcome: 'success',
      actor: { type: 'user' },
      correlationId: '1',
    });
    const later = await look();
    expect(later.note).toBe(`Somebody last signed in at ${at.toISOString()}.`);
    // A sign-in is no other observation: a waiver of this gate would not reopen by it.
    expect(later.value).toEqual(value);

    trail.isDown = true;
    expect(await look()).toMatchObject({ value });
  });

  it.each([
    [{ issuer: 'https://elsewhere.example' }, { issuerMatches: false }],
    [{ id_token_signing_alg_values_supported: ['HS256'] }, { rs256: false }],
    [{ code_challenge_methods_supported: [] }, { pkce: false }],
    [{ response_types_supported: ['token'] }, { codeFlow: false }],
  ])('sees of %j that %j', async (document, seen) => {
    okta.answers.set(DISCOVERY, { ...discovery(), ...document });
    expect((await look()).value).toMatchObject(seen);
  });

  it('sees that there is no key to sign with, and no configuration', async () => {
    okta.answers.set('/keys', { keys: [{ kty: 'RSA', use: 'enc' }] });
    expect((await look()).value).toMatchObject({ hasSigningKey: false });
    expect((await look({ okta: undefined })).value).toEqual({
      configured: false,
    });
  });

  it.each([
    ['nothing there', () => okta.answers.delete(DISCOVERY), 'it answers 404'],
    ['a page', () => okta.answers.set(DISCOVERY, '<html>'), 'it is no JSON'],
    [
      'another document',
      () => okta.answers.set(DISCOVERY, { name: 'x' }),
      "'issuer': ",
    ],
  ])('says in a sentence why it cannot see: %s', async (_, spoil, because) => {
    spoil();
    await expect(look()).rejects.toThrow(
      `Okta’s discovery document at '${okta.url}${DISCOVERY}' cannot be read: ${because}`,
    );
  });

  it('says so when the keys are away', async () => {
    okta.answers.delete('/keys');
    await expect(look()).rejects.toThrow(
      `Okta’s keys at '${okta.url}/keys' cannot be read: it answers 404`,
    );
  });

  it.each(['http://127.0.0.1:1/keys', 'file:///etc/passwd'])(
    'asks no other server for keys, whatever the document says: %s',
    async keys => {
      okta.answers.set(DISCOVERY, { ...discovery(), jwks_uri: keys });
      await expect(look()).rejects.toThrow(
        `Okta’s discovery document puts its keys at '${keys}', which is not where it is itself`,
      );
      expect(okta.asked.map(({ pathname }) => pathname)).toEqual([DISCOVERY]);
    },
  );

  it('follows no redirect, and reads no answer without end', async () => {
    okta.redirects.set(DISCOVERY, '/elsewhere');
    okta.answers.set('/elsewhere', discovery());
    await expect(look()).rejects.toThrow('it answers 302');
    okta.redirects.clear();
    okta.answers.set('/keys', { keys: [], more: 'x'.repeat(300_000) });
    await expect(look()).rejects.toThrow('it has more than 262144 bytes');
  });
});
