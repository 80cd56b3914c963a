import { claimsOf, forge, inSeconds } from './__testUtils__/forgedTokens';
import { SignInBench } from './__testUtils__/SignInBench';
import { SERVICE_TOKEN } from './__testUtils__/startPortal';

const ADVOCATE = 'user:default/advocate';

jest.setTimeout(120_000);

describe('the end of access', () => {
  let bench: SignInBench;

  beforeAll(async () => {
    bench = await SignInBench.create({
      inOkta: [{ name: 'advocate', oktaId: '00uADVOCATE' }],
    });
  });

  afterAll(() => bench?.stop());
  beforeEach(() => {
    bench.reset();
    bench.org.put('advocate');
  });

  const revoke = () =>
    bench.portal.identities.revoke({
      userRef: ADVOCATE,
      reason: 'of this test',
      at: new Date(),
    });

  /** A session with every sort of token that speaks for its person. */
  async function signInWithAllTokens() {
    const session = await bench.signIn('advocate');
    const cookies = await bench.ask('/cookie', session.token);
    const cookie = cookies.headers.getSetCookie()[0].split(';')[0];
    const relay = await (await bench.ask('/relay', session.token)).json();
    const [, limited] = cookie.split('=');
    const withCookie = () =>
      fetch(`${bench.portal.url}/api/guarded/file`, { headers: { cookie } });
    const userinfo = () =>
      fetch(`${bench.portal.url}/api/auth/v1/userinfo`, {
        headers: { authorization: `Bearer ${session.token}` },
      });
    return {
      ...session,
      limited,
      attempts: {
        'with the token': () => bench.ask('/me', session.token),
        'with the cookie': withCookie,
        'with the token of the cookie': () => bench.ask('/file', limited),
        "inside another plugin's token": () => bench.ask('/me', relay.token),
        'for who they are': userinfo,
      },
    };
  }

  const refusals = () =>
    bench.audit
      .events()
      .filter(({ action }) => action === 'token-refuse')
      .map(({ meta }) => meta)
      .sort((a, b) => (String(a.pluginId) < String(b.pluginId) ? -1 : 1));

  async function statuses(attempts: Record<string, () => Promise<Response>>) {
    const entries = Object.entries(attempts).map(async ([how, attempt]) => [
      how,
      (await attempt()).status,
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  const all = (status: number) => ({
    'with the token': status,
    'with the cookie': status,
    'with the token of the cookie': status,
    "inside another plugin's token": status,
    'for who they are': status,
  });

  it('S8 P13 ends every token of a revoked person at the next request', async () => {
    const { attempts, refresh } = await signInWithAllTokens();
    expect(await statuses(attempts)).toEqual(all(200));
    await revoke();
    bench.audit.clear();
    expect(await statuses(attempts)).toEqual(all(401));
    expect(refusals()).toEqual(
      ['auth', 'guarded', 'guarded', 'guarded', 'guarded'].map(pluginId => ({
        userRef: ADVOCATE,
        pluginId,
        reasonCode: 'token-revoked',
      })),
    );
    const { error } = await (await attempts['with the token']()).json();
    expect(error.message).toBe('Your sign-in was ended: sign in again');

    bench.audit.clear();
    expect((await refresh()).status).toBe(401);
    expect(await bench.audit.event('token-refresh')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'revoked', actorRef: ADVOCATE },
    });
  });

  it('S8 lets a revoked person in again at once, and only with a new sign-in', async () => {
    const old = await bench.signIn('advocate');
    await revoke();
    const { token, refresh } = await bench.signIn('advocate');
    expect((await bench.ask('/me', token)).status).toBe(200);
    expect((await refresh()).status).toBe(200);
    const facts = await bench.portal.identities.find(ADVOCATE);
    bench.tamper.userinfo = claims => ({ ...claims, email: 'old@example.com' });
    expect((await bench.ask('/me', old.token)).status).toBe(401);
    expect((await old.refresh()).status).toBe(401);
    expect(await bench.portal.identities.find(ADVOCATE)).toEqual(facts);
  });

  it('S8 ends access of a person whom the organisation has no more', async () => {
    const { attempts, refresh } = await signInWithAllTokens();
    bench.org.suspend('advocate');
    bench.audit.clear();
    expect(await statuses(attempts)).toEqual(all(401));
    expect(refusals()).toHaveLength(5);
    expect(refusals()[0].reasonCode).toBe('not-in-organisation');
    bench.audit.clear();
    expect((await refresh()).status).toBe(401);
    expect(await bench.audit.event('token-refresh')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'not-provisioned' },
    });
    bench.audit.clear();
    await expect(bench.signIn('advocate')).rejects.toThrow(/not active there/);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'not-provisioned' },
    });
  });

  it('S8 refuses a person whom Okta has suspended at sign-in and refresh', async () => {
    const { refresh } = await bench.signIn('advocate');
    bench.okta.suspend('advocate');
    bench.audit.clear();
    await expect(bench.signIn('advocate')).rejects.toThrow(/suspended/);
    expect((await refresh()).status).toBe(401);
    expect(await bench.audit.event('token-refresh')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'okta-refused', actorRef: ADVOCATE },
    });
  });

  it('S8 goes on with no session that somebody has made or made younger', async () => {
    const { jar } = await bench.signIn('advocate');
    const [content, signature] = (jar.cookie('okta-refresh-token') ?? '').split(
      '.',
    );
    const session = claimsOf(`.${content}`);
    await revoke();
    bench.audit.clear();
    const younger = Buffer.from(
      JSON.stringify({ ...session, signedInAt: new Date() }),
    ).toString('base64url');
    for (const forged of [
      `${younger}.${signature}`,
      String(session.refreshToken),
    ]) {
      const { status } = await fetch(
        `${bench.portal.url}/api/auth/okta/refresh?env=development`,
        {
          headers: {
            'x-requested-with': 'XMLHttpRequest',
            cookie: `okta-refresh-token=${forged}`,
          },
        },
      );
      expect(status).toBe(401);
    }
    expect(bench.audit.events().map(({ meta }) => meta.reasonCode)).toEqual([
      'session-unknown',
      'session-unknown',
    ]);
  });

  it('R5 proves a sign-in to the browser it was made in, and to nobody who acts for its person', async () => {
    const anHourAgo = new Date(inSeconds(-3600) * 1000);
    const forgeOld = forge({
      auth_time: anHourAgo.getTime() / 1000,
      amr: ['pwd'],
    });
    const proofOf = async (answer: Response) => (await answer.json()).proof;
    bench.tamper.token = forgeOld;
    const old = await bench.signIn('advocate');
    delete bench.tamper.token;
    const { token, attempts } = await signInWithAllTokens();
    bench.tamper.token = forgeOld;
    const { backstageIdentity } = await (await old.refresh()).json();

    for (const oldToken of [old.token, backstageIdentity.token]) {
      expect(await proofOf(await bench.ask('/me', oldToken))).toEqual({
        methods: ['pwd'],
        authenticatedAt: anHourAgo.toISOString(),
      });
    }
    const fresh = await proofOf(await bench.ask('/me', token));
    expect(fresh.methods).toEqual(['pwd', 'mfa']);
    expect(Date.parse(fresh.authenticatedAt)).toBeGreaterThan(
      anHourAgo.getTime(),
    );
    for (const attempt of [
      attempts['with the cookie'],
      attempts['with the token of the cookie'],
      attempts["inside another plugin's token"],
    ]) {
      const answer = await attempt();
      expect(answer.status).toBe(200);
      expect(await proofOf(answer)).toBeUndefined();
    }
  });

  it('P13 takes the token of a cookie where cookies count, and nowhere else', async () => {
    const { limited, token } = await signInWithAllTokens();
    expect((await bench.ask('/file', limited)).status).toBe(200);
    expect((await bench.ask('/me', limited)).status).toBe(401);
    const asCookie = await fetch(`${bench.portal.url}/api/guarded/me`, {
      headers: { cookie: `backstage-auth=${token}` },
    });
    expect(asCookie.status).toBe(401);
  });

  it('leaves services alone, and keeps people out when it cannot look', async () => {
    const { token } = await bench.signIn('advocate');
    const lookUp = jest
      .spyOn(bench.org, 'person')
      .mockRejectedValue(new Error('connection refused at db-7.internal'));
    const refused = await bench.ask('/me', token);
    expect(refused.status).toBe(503);
    expect((await bench.ask('/me', SERVICE_TOKEN)).status).toBe(200);
    lookUp.mockRestore();
    expect((await bench.ask('/me', token)).status).toBe(200);
    expect((await refused.json()).error.message).not.toContain('db-7');
  });
});
