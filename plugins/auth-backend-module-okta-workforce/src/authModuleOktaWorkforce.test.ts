import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createOktaEmulator,
  developmentClient,
  type OktaEmulator,
  type OktaEmulatorTamper,
} from '@builder-insights/okta-emulator';
import { CookieJar } from '@builder-insights/okta-emulator/client/CookieJar.mjs';
import { signIn as runSignIn } from '@builder-insights/okta-emulator/client/signIn.mjs';
import { freePort } from './__testUtils__/freePort';
import { startPortal } from './__testUtils__/startPortal';
import { writeOrg } from './__testUtils__/writeOrg';

const inCatalog = [
  { name: 'advocate', oktaId: '00uADVOCATE' },
  { name: 'manager', oktaId: '00uMANAGER' },
  { name: 'twin-one', oktaId: '00uTWIN' },
  { name: 'twin-two', oktaId: '00uTWIN' },
  { name: 'lower', oktaId: '00ucase' },
];
const inOkta = [
  { name: 'advocate', oktaId: '00uADVOCATE' },
  { name: 'manager', oktaId: '00uMANAGER' },
  { name: 'twin', oktaId: '00uTWIN' },
  { name: 'upper', oktaId: '00uCASE' },
  {
    name: 'namesake',
    oktaId: '00uNAMESAKE',
    email: 'manager@corp.example',
  },
];

jest.setTimeout(120_000);

describe('sign-in through Okta', () => {
  let folder: string;
  let emulator: OktaEmulator;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let latePort: number;
  let tamper: OktaEmulatorTamper['token'];

  const emulatorOptions = (port: number, backendPort: number) => ({
    port,
    orgFile: join(folder, 'okta.yaml'),
    clients: [
      {
        ...developmentClient,
        redirectUris: [
          `http://localhost:${backendPort}/api/auth/okta/handler/frame`,
        ],
      },
    ],
    tamper: {
      token: (...args: Parameters<NonNullable<typeof tamper>>) =>
        tamper ? tamper(...args) : args[0],
    },
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'okta-workforce-'));
    const catalogFile = join(folder, 'catalog.yaml');
    await writeOrg(catalogFile, inCatalog);
    await writeOrg(join(folder, 'okta.yaml'), inOkta);

    const port = await freePort();
    latePort = await freePort();
    emulator = createOktaEmulator(emulatorOptions(0, port));
    await emulator.start();
    const late = createOktaEmulator(emulatorOptions(latePort, port));
    portal = await startPortal({
      port,
      catalogFile,
      users: inCatalog.length,
      okta: {
        development: toProvider(emulator.issuer),
        late: toProvider(late.issuer),
      },
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await emulator?.stop();
    await rm(folder, { recursive: true });
  });

  afterEach(() => {
    tamper = undefined;
    emulator.people().forEach(({ name }) => emulator.activate(name));
  });

  async function signIn(person: string, environment?: string) {
    const jar = new CookieJar();
    const result = await runSignIn({
      backendUrl: portal.url,
      person,
      environment,
      jar,
    });
    const refresh = () =>
      jar.fetch(`${portal.url}/api/auth/okta/refresh?env=development`, {
        headers: { 'x-requested-with': 'XMLHttpRequest' },
      });
    return { ...result, refresh };
  }

  it('gives a token for the user that carries the Okta id', async () => {
    const { token, identity } = await signIn('advocate');
    expect(claimsOf(token).sub).toBe('user:default/advocate');
    expect(identity.ownershipEntityRefs).toEqual([
      'user:default/advocate',
      'group:default/field',
    ]);
    const response = await fetch(
      `${portal.url}/api/catalog/entity-facets?facet=kind`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    expect(response.status).toBe(200);
  });

  it('asks for the claims the rest of the portal relies on', async () => {
    let idToken: Record<string, unknown> = {};
    tamper = tokens => {
      idToken = claimsOf(String(tokens.id_token));
      return tokens;
    };
    await signIn('advocate');
    expect(idToken).toMatchObject({
      iss: emulator.issuer,
      aud: developmentClient.clientId,
      sub: '00uADVOCATE',
      email: 'advocate@corp.example',
      email_verified: true,
      groups: ['field'],
      amr: ['pwd', 'mfa'],
      auth_time: expect.any(Number),
      nonce: expect.any(String),
    });
  });

  it.each([
    ['an e-mail address that matches', 'namesake', /"00uNAMESAKE" is not in/],
    ['an id in other letters', 'upper', /"00uCASE" is not in/],
    ['an id that two users carry', 'twin', /More than one person/],
  ])('refuses %s', async (_, person, reason) => {
    await expect(signIn(person)).rejects.toThrow(reason);
  });

  it('refuses a suspended person at sign-in and at refresh', async () => {
    const session = await signIn('advocate');
    emulator.suspend('advocate');
    await expect(signIn('advocate')).rejects.toThrow(/suspended/);
    expect((await session.refresh()).status).toBe(401);
  });

  it.each<[string, OktaEmulatorTamper['token'], RegExp]>([
    [
      'unsigned',
      tokens => ({
        ...tokens,
        id_token: unsigned(claimsOf(String(tokens.id_token))),
      }),
      /alg received.*none/,
    ],
    ['meant for another client', forge({ aud: 'another-portal' }), /aud/],
    ['of another issuer', forge({ iss: 'https://elsewhere.example' }), /iss/],
    ['expired', forge({ iat: 1, exp: 2 }), /expired/],
    ['of another sign-in', forge({ nonce: 'replayed' }), /nonce/],
    ['of another person', forge({ sub: '00uMANAGER' }), /sub/],
  ])('refuses an id token that is %s', async (_, attack, reason) => {
    tamper = attack;
    await expect(signIn('advocate')).rejects.toThrow(reason);
  });

  it('refuses an id token of another person at refresh', async () => {
    const session = await signIn('advocate');
    tamper = forge({ sub: '00uMANAGER' });
    expect((await session.refresh()).status).toBe(401);
  });

  it('goes on through a rotation of keys', async () => {
    const before = await signIn('advocate');
    emulator.rotateKeys();
    const refreshed = await (await before.refresh()).json();
    expect(refreshed.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/advocate',
    );
    const after = await signIn('manager');
    expect(after.identity.userEntityRef).toBe('user:default/manager');
  });

  it('recovers when Okta was unreachable at the start', async () => {
    await expect(signIn('advocate', 'late')).rejects.toThrow(
      /Okta cannot be reached at "http:\/\/127.0.0.1/,
    );
    const port = Number(new URL(portal.url).port);
    const late = createOktaEmulator(emulatorOptions(latePort, port));
    await late.start();
    const { identity } = await signIn('advocate', 'late');
    expect(identity.userEntityRef).toBe('user:default/advocate');
    await late.stop();
  });
});

function toProvider(issuer: string) {
  return {
    metadataUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: developmentClient.clientId,
    clientSecret: developmentClient.clientSecret,
    prompt: 'auto',
    additionalScopes: ['groups', 'offline_access'],
    signIn: { resolvers: [{ resolver: 'oktaIdMatchingUserAnnotation' }] },
  };
}

/** Changes claims of the id token and signs it again, with the emulator's real key. */
function forge(claims: Record<string, unknown>): OktaEmulatorTamper['token'] {
  return (tokens, sign) => ({
    ...tokens,
    id_token: sign({ ...claimsOf(String(tokens.id_token)), ...claims }),
  });
}

function unsigned(claims: Record<string, unknown>): string {
  return `${[{ alg: 'none' }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')}.`;
}

function claimsOf(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString());
}
