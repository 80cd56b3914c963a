import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { group, user, writeOrg } from './__testUtils__/writeOrg';
import { TestClient } from './__testUtils__/TestClient';
import { createOktaEmulator } from './createOktaEmulator';
import { developmentClient } from './developmentClient';
import type { OktaEmulator } from './types';

function decode(part: string) {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

describe('createOktaEmulator', () => {
  let orgFile: string;
  let emulator: OktaEmulator;
  let client: TestClient;

  beforeAll(async () => {
    orgFile = await writeOrg([
      group('field', 'Field Team', 'manager'),
      user('advocate', { title: 'Advocate <b>' }),
      user('manager', { displayName: 'Mia "Max" Manager' }),
      user('colleague'),
    ]);
    emulator = createOktaEmulator({
      port: 0,
      orgFile,
      clients: [
        {
          ...developmentClient,
          postLogoutRedirectUris: ['http://localhost:3000/'],
        },
      ],
    });
    await emulator.start();
  });

  beforeEach(() => {
    client = TestClient.create(emulator.issuer);
  });

  afterEach(() => {
    emulator.people().forEach(({ name }) => emulator.activate(name));
  });

  afterAll(async () => {
    await emulator.stop();
    await rm(dirname(orgFile), { recursive: true });
  });

  const url = (path: string) => new URL(path, emulator.issuer).href;

  async function publishedKeys(): Promise<Array<JsonWebKey & { kid: string }>> {
    return (await (await fetch(`${emulator.issuer}/v1/keys`)).json()).keys;
  }

  async function publishedKids(): Promise<string[]> {
    return (await publishedKeys()).map(({ kid }) => kid);
  }

  /** The claims of a token that one of the published keys signed. */
  async function verifiedClaims(jwt: string) {
    const [header, claims, signature] = jwt.split('.');
    const keys = await publishedKeys();
    const key = keys.find(({ kid }) => kid === decode(header).kid);
    const isGenuine =
      key !== undefined &&
      verify(
        'RSA-SHA256',
        Buffer.from(`${header}.${claims}`),
        createPublicKey({ key, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      );
    expect(isGenuine).toBe(true);
    return decode(claims);
  }

  it('publishes what Okta publishes, at the same paths', async () => {
    const [oidc, oauth] = await Promise.all(
      ['openid-configuration', 'oauth-authorization-server'].map(async name =>
        (await fetch(`${emulator.issuer}/.well-known/${name}`)).json(),
      ),
    );
    const { issuer } = emulator;
    const expected = {
      issuer,
      authorization_endpoint: `${issuer}/v1/authorize`,
      token_endpoint: `${issuer}/v1/token`,
      userinfo_endpoint: `${issuer}/v1/userinfo`,
      jwks_uri: `${issuer}/v1/keys`,
      revocation_endpoint: `${issuer}/v1/revoke`,
      introspection_endpoint: `${issuer}/v1/introspect`,
      end_session_endpoint: `${issuer}/v1/logout`,
    };
    expect(oidc).toMatchObject(expected);
    expect(oauth).toMatchObject(expected);
  });

  it('lists people with title, team and what they lead, examples first', async () => {
    const { location } = await client.authorize();
    const page = await (await client.jar.fetch(location)).text();
    expect(page).toContain('Advocate &lt;b&gt; · Field Team');
    expect(page).toContain('Mia &quot;Max&quot; Manager');
    expect(page).toContain('Leads Field Team');
    const [examples, others] = page.split('<details>');
    expect(examples).toContain('value="advocate"');
    expect(others).toContain('value="colleague"');
    expect(others).not.toContain('value="advocate"');
  });

  it('issues tokens that verify and carry the claims of Okta', async () => {
    const tokens = await client.signIn('advocate');
    const payload = await verifiedClaims(tokens.id_token);
    const person = {
      sub: '00uadvocate',
      email: 'advocate@corp.example',
      email_verified: true,
      groups: ['field'],
    };
    expect(payload).toMatchObject({
      ...person,
      iss: emulator.issuer,
      aud: developmentClient.clientId,
      amr: ['pwd', 'mfa'],
      auth_time: expect.any(Number),
    });
    const userinfo = await fetch(`${emulator.issuer}/v1/userinfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await userinfo.json()).toMatchObject(person);
    const introspection = await client.post('/v1/introspect', {
      token: tokens.access_token,
    });
    expect(await introspection.json()).toMatchObject({
      active: true,
      sub: '00uadvocate',
    });
  });

  it('asks again who is there at each sign-in', async () => {
    await client.signIn('advocate');
    const { id_token } = await client.signIn('colleague');
    expect((await verifiedClaims(id_token)).sub).toBe('00ucolleague');
  });

  it('rotates refresh tokens, and ends the grant when an old one returns after half a minute', async () => {
    const first = await client.signIn('advocate');
    const second = await (await client.refresh(first.refresh_token)).json();
    expect(second.refresh_token).not.toBe(first.refresh_token);
    // Whoever reloads a page may never have got the second.
    expect((await client.refresh(first.refresh_token)).status).toBe(200);

    const later = Date.now() + 32_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
    const statuses = [
      (await client.refresh(first.refresh_token)).status,
      (await client.refresh(second.refresh_token)).status,
    ];
    clock.mockRestore();
    expect(statuses).toEqual([400, 400]);
  });

  it('revokes a refresh token', async () => {
    const { refresh_token: token } = await client.signIn('advocate');
    await client.post('/v1/revoke', { token });
    expect((await client.refresh(token)).status).toBe(400);
  });

  it('keeps a suspended person out until they are activated', async () => {
    const tokens = await client.signIn('advocate');
    await fetch(url('/emulator/people/advocate/suspend'), { method: 'POST' });

    const refreshed = await client.refresh(tokens.refresh_token);
    expect(await refreshed.json()).toMatchObject({ error: 'invalid_grant' });
    const { location } = await client.authorize();
    const page = await (await client.jar.fetch(location)).text();
    expect(page).toContain('Suspended: this person cannot sign in');
    expect(page).not.toContain('value="advocate"');
    const refusal = await client.choose(location, 'advocate');
    expect(refusal.status).toBe(403);
    expect(await refusal.text()).toContain(
      'is suspended in Okta and cannot sign in',
    );

    await fetch(url('/emulator/people/advocate/activate'), { method: 'POST' });
    expect(await client.signIn('advocate')).toHaveProperty('id_token');
  });

  it('signs with a key that was published before, and keeps the old one once', async () => {
    const { id_token } = await client.signIn('advocate');
    const header = decode(id_token.split('.')[0]);
    const before = await publishedKids();
    const rotate = () =>
      fetch(url('/emulator/keys/rotate'), { method: 'POST' });

    const { kid } = await (await rotate()).json();
    expect(kid).not.toBe(header.kid);
    expect(before).toContain(kid);
    expect(await publishedKids()).toContain(header.kid);
    await rotate();
    expect(await publishedKids()).not.toContain(header.kid);
  });

  it('signs out without asking, and goes back where the portal says', async () => {
    const { id_token } = await client.signIn('advocate');
    const query = new URLSearchParams({
      id_token_hint: id_token,
      post_logout_redirect_uri: 'http://localhost:3000/',
    });
    const page = await (
      await client.jar.fetch(`${emulator.issuer}/v1/logout?${query}`)
    ).text();
    expect(page).toContain(`document.querySelector('button').click()`);
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const response = await client.jar.fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(response.headers.get('location')).toBe('http://localhost:3000/');
  });

  it.each([
    ['an unknown client', { client_id: 'other' }, /client is invalid/],
    [
      'a foreign callback',
      { redirect_uri: 'https://elsewhere.example/' },
      /redirect_uri/,
    ],
  ])('refuses %s', async (_, params, reason) => {
    const query = new URLSearchParams({
      client_id: developmentClient.clientId,
      response_type: 'code',
      scope: 'openid',
      ...params,
    });
    const response = await fetch(`${emulator.issuer}/v1/authorize?${query}`, {
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(reason);
  });

  it('takes orders from programs only, and names who is unknown', async () => {
    const fromPage = await fetch(url('/emulator/people/advocate/suspend'), {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(fromPage.status).toBe(403);
    expect(emulator.people()).toContainEqual(
      expect.objectContaining({ name: 'advocate', suspended: false }),
    );
    const unknown = await fetch(url('/emulator/people/nobody/suspend'), {
      method: 'POST',
    });
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).error.message).toContain('"nobody"');
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(emulator.issuer).port);
    const second = createOktaEmulator({ port, orgFile, clients: [] });
    await expect(second.start()).rejects.toThrow(
      `Port ${port}, where the Okta emulator should listen, is taken`,
    );
  });
});
