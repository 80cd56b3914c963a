import {
  createOktaEmulator,
  developmentClient,
  type OktaEmulatorTamper,
} from '@builder-insights/okta-emulator';
import {
  claimsOf,
  forge,
  inSeconds,
  ofStranger,
  unsigned,
  withPublicKeyAsSecret,
} from './__testUtils__/forgedTokens';
import { freePort } from './__testUtils__/freePort';
import { SignInBench, toProvider } from './__testUtils__/SignInBench';

const ADVOCATE = 'user:default/advocate';

jest.setTimeout(120_000);

describe('sign-in through Okta', () => {
  let bench: SignInBench;
  let latePort: number;

  beforeAll(async () => {
    latePort = await freePort();
    bench = await SignInBench.create({
      inOkta: [
        { name: 'advocate', oktaId: '00uADVOCATE' },
        { name: 'manager', oktaId: '00uMANAGER' },
      ],
      environments: {
        late: toProvider(`http://127.0.0.1:${latePort}/oauth2/default`),
      },
    });
    bench.org.put('advocate');
    bench.org.put('manager');
  });

  afterAll(() => bench?.stop());
  beforeEach(() => bench.reset());

  it('gives a token for the person with the Okta id, and remembers what was proved', async () => {
    const { token, identity } = await bench.signIn('advocate');
    expect(identity).toMatchObject({
      userEntityRef: ADVOCATE,
      ownershipEntityRefs: [ADVOCATE, 'group:default/field'],
    });
    const { iat, exp } = claimsOf(token);
    expect(Number(exp) - Number(iat)).toBe(600);
    const proved = await bench.portal.identities.find(ADVOCATE);
    expect(await (await bench.ask('/me', token)).json()).toEqual({
      principal: { type: 'user', userEntityRef: ADVOCATE },
      proof: {
        methods: ['pwd', 'mfa'],
        authenticatedAt: proved?.authenticatedAt.toISOString(),
      },
    });
    expect(proved).toEqual({
      userRef: ADVOCATE,
      subject: '00uADVOCATE',
      issuer: bench.okta.issuer,
      methods: ['pwd', 'mfa'],
      authenticatedAt: expect.any(Date),
      verifiedAt: expect.any(Date),
      claimedGroups: ['group:default/field'],
    });
  });

  it('tells the audit trail of start, sign-in, refresh and sign-out, and no token', async () => {
    const secrets: string[] = [];
    bench.tamper.token = tokens => {
      secrets.push(...[tokens.id_token, tokens.refresh_token].map(String));
      return tokens;
    };
    const { token, refresh, signOut } = await bench.signIn('advocate');
    expect((await refresh()).status).toBe(200);
    expect((await signOut()).status).toBe(200);
    // There is no session to go on with, and so nothing to tell.
    expect((await refresh()).status).toBe(401);

    const events = bench.audit.events();
    const oktaId = '00uADVOCATE';
    const whose = { provider: 'okta', oktaId, actorRef: ADVOCATE };
    expect(events).toEqual([
      {
        action: 'sign-in-start',
        outcome: 'success',
        meta: { provider: 'okta' },
      },
      { action: 'sign-in', outcome: 'success', meta: whose },
      { action: 'token-refresh', outcome: 'success', meta: whose },
      { action: 'sign-out', outcome: 'success', meta: whose },
    ]);
    expect(secrets).toHaveLength(4);
    for (const secret of [token, ...secrets]) {
      expect(JSON.stringify(events)).not.toContain(secret);
    }
  });

  it.each<[string, () => Promise<OktaEmulatorTamper['token']>, RegExp]>([
    [
      'S1 refuses an id token that nobody signed',
      async () => unsigned,
      /expected RS256, got: none/,
    ],
    [
      'S1 refuses an id token signed with the public key as a secret',
      () => withPublicKeyAsSecret(bench.okta.issuer),
      /expected RS256, got: HS256/,
    ],
    [
      'S1 refuses an id token of a key that Okta does not publish',
      async () => ofStranger('of-nobody'),
      /no valid key found/,
    ],
    [
      "S1 refuses an id token of a stranger under the name of Okta's key",
      async () => ofStranger(),
      /failed to validate JWT signature/,
    ],
    [
      'S2 refuses an id token for another client',
      async () => forge({ aud: 'another-portal' }),
      /aud mismatch/,
    ],
    [
      'S2 refuses an id token of another issuer',
      async () => forge({ iss: 'https://elsewhere.example' }),
      /unexpected iss/,
    ],
    [
      'S2 refuses an id token that has expired',
      async () => forge({ iat: inSeconds(-60), exp: inSeconds(-1) }),
      /expired/,
    ],
    [
      'S3 refuses an id token about another person than userinfo',
      async () => forge({ sub: '00uMANAGER' }),
      /sub mismatch/,
    ],
    [
      'S4 refuses an id token of another sign-in',
      async () => forge({ nonce: 'replayed' }),
      /nonce mismatch/,
    ],
    [
      'S4 refuses an id token of no sign-in',
      async () => forge({ nonce: undefined }),
      /nonce mismatch/,
    ],
  ])('%s', async (_, attack, reason) => {
    bench.tamper.token = await attack();
    await expect(bench.signIn('advocate')).rejects.toThrow(reason);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { provider: 'okta', reasonCode: 'answer-refused' },
    });
  });

  it.each(['iat', 'auth_time'])(
    'S2 refuses an id token whose %s is yet to come, but for a clock that is a little ahead',
    async claim => {
      bench.tamper.token = forge({ [claim]: inSeconds(30) });
      await bench.signIn('advocate');
      bench.audit.clear();
      bench.tamper.token = forge({ [claim]: inSeconds(120) });
      await expect(bench.signIn('advocate')).rejects.toThrow(/yet to come/);
      expect(await bench.audit.event('sign-in')).toMatchObject({
        outcome: 'failure',
        meta: { reasonCode: 'issued-in-the-future' },
      });
    },
  );

  it.each([
    ['id token', { sub: '00uMANAGER' }, {}],
    ['userinfo', {}, { sub: '00uMANAGER' }],
    ['whole answer', { sub: '00uMANAGER' }, { sub: '00uMANAGER' }],
  ])(
    'S3 refuses a refresh whose %s is about another person',
    async (_, inIdToken, inUserinfo) => {
      const { refresh } = await bench.signIn('advocate');
      bench.audit.clear();
      bench.tamper.token = forge(inIdToken);
      bench.tamper.userinfo = claims => ({ ...claims, ...inUserinfo });
      expect((await refresh()).status).toBe(401);
      expect(await bench.audit.event('token-refresh')).toMatchObject({
        outcome: 'failure',
        meta: { actorRef: ADVOCATE, reasonCode: 'subject-differs' },
      });
    },
  );

  it('S1 goes on through a rotation of keys', async () => {
    const before = await bench.signIn('advocate');
    bench.okta.rotateKeys();
    const refreshed = await (await before.refresh()).json();
    expect(refreshed.backstageIdentity.identity.userEntityRef).toBe(ADVOCATE);
    const after = await bench.signIn('manager');
    expect(after.identity.userEntityRef).toBe('user:default/manager');
  });

  it('keeps what the sign-in proved when a refresh brings no id token', async () => {
    const { refresh } = await bench.signIn('advocate');
    const before = await bench.portal.identities.find(ADVOCATE);
    bench.tamper.token = ({ id_token: _, ...tokens }) => tokens;
    bench.tamper.userinfo = claims => ({ ...claims, groups: ['BR-Search'] });
    expect((await refresh()).status).toBe(200);
    expect(await bench.portal.identities.find(ADVOCATE)).toEqual({
      ...before,
      verifiedAt: expect.any(Date),
      claimedGroups: ['group:default/search'],
    });
  });

  it('recovers when Okta was unreachable at the start', async () => {
    await expect(bench.signIn('advocate', 'late')).rejects.toThrow(
      /Okta cannot be reached at "http:\/\/127.0.0.1/,
    );
    const late = createOktaEmulator({
      port: latePort,
      orgFile: bench.orgFile,
      clients: [{ ...developmentClient, redirectUris: bench.redirectUris }],
    });
    await late.start();
    const { identity } = await bench.signIn('advocate', 'late');
    expect(identity.userEntityRef).toBe(ADVOCATE);
    await late.stop();
  });
});
