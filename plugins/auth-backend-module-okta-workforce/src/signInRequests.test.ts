import { Browser } from './__testUtils__/Browser';
import { forge } from './__testUtils__/forgedTokens';
import { SignInBench } from './__testUtils__/SignInBench';
import { APP_URL } from './__testUtils__/startPortal';

const FOREIGN = [
  'https://elsewhere.example/',
  'https://localhost:3000.elsewhere.example/',
  'http://localhost:3000@elsewhere.example/',
  'http://localhost:3001/',
  'data:text/html,elsewhere',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
];

jest.setTimeout(120_000);

describe('requests about signing in', () => {
  let bench: SignInBench;
  let browser: Browser;

  beforeAll(async () => {
    bench = await SignInBench.create({
      inOkta: [
        { name: 'advocate', oktaId: '00uADVOCATE' },
        { name: 'attacker', oktaId: '00uATTACKER' },
      ],
      singleSignOn: true,
    });
    bench.org.put('advocate');
    bench.org.put('attacker');
  });

  afterAll(() => bench?.stop());
  beforeEach(() => {
    bench.reset();
    browser = Browser.create(bench.portal.url);
  });

  const frame = (state: Record<string, string>) => {
    const hex = Buffer.from(`${new URLSearchParams(state)}`).toString('hex');
    return `${bench.portal.url}/api/auth/okta/handler/frame?state=${hex}&code=x`;
  };

  it('S4 takes an answer once', async () => {
    const { callback } = await browser.toCallback('advocate');
    expect((await browser.open(callback)).answer?.response).toMatchObject({
      backstageIdentity: { token: expect.any(String) },
    });
    bench.audit.clear();
    const { answer } = await browser.open(callback);
    expect(answer).toEqual({
      type: 'authorization_response',
      error: expect.objectContaining({ message: expect.any(String) }),
    });
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { provider: 'okta', reasonCode: 'answer-refused' },
    });
  });

  it('S4 refuses an answer that another browser asked for, signed in there or not', async () => {
    const attacker = Browser.create(bench.portal.url);
    const { callback } = await attacker.toCallback('attacker');
    const { answer: atStranger } = await browser.open(callback);
    expect(atStranger?.error?.message).toMatch(/missing cookie nonce/);

    await browser.toCallback('advocate');
    bench.audit.clear();
    const { answer: atVictim } = await browser.open(callback);
    expect(atVictim?.error?.message).toMatch(/Invalid nonce/);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'answer-refused' },
    });
  });

  it('S4 refuses the code of another browser with the state of this one', async () => {
    const attacker = Browser.create(bench.portal.url);
    const stolen = await attacker.toCallback('attacker');
    const { callback } = await browser.toCallback('advocate');
    const code = stolen.callback.searchParams.get('code') ?? '';
    callback.searchParams.set('code', code);
    const { answer } = await browser.open(callback);
    expect(answer?.error?.message).toMatch(/invalid_grant/);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'answer-refused' },
    });
  });

  it('S4 refuses an answer without state, or with one made up', async () => {
    const { callback } = await browser.toCallback('advocate');
    callback.searchParams.delete('state');
    expect((await browser.open(callback)).status).toBe(400);
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'request-refused' },
    });
    const made = await browser.open(frame({ env: 'development', nonce: 'x' }));
    expect(made.answer?.error?.message).toMatch(/Invalid nonce/);
  });

  it.each(FOREIGN)('S5 sends nobody to %s', async address => {
    const queries: Array<Record<string, string>> = [
      { flow: 'redirect', redirectUrl: address },
      { origin: address },
    ];
    for (const query of queries) {
      bench.audit.clear();
      const response = await browser.start(query);
      expect(response.status).toBe(403);
      expect(response.headers.get('location')).toBeNull();
      expect(await bench.audit.event('sign-in-start')).toMatchObject({
        outcome: 'failure',
        meta: { reasonCode: 'foreign-origin' },
      });
    }
    // Nobody has verified the state when something goes wrong, and the browser follows it.
    const nonce = 'made up';
    const { status, location } = await browser.open(
      frame({
        ...{ env: 'development', nonce, flow: 'redirect' },
        redirectUrl: address,
      }),
    );
    expect({ status, location }).toEqual({ status: 403, location: undefined });
    expect(await bench.audit.event('sign-in')).toMatchObject({
      outcome: 'failure',
      meta: { reasonCode: 'foreign-origin' },
    });
  });

  it('goes back to the page it came from', async () => {
    const redirectUrl = `${APP_URL}/access?tab=me`;
    const query = { flow: 'redirect', redirectUrl, origin: APP_URL };
    const { callback } = await browser.toCallback('advocate', { query });
    expect(await browser.open(callback)).toMatchObject({
      status: 302,
      location: redirectUrl,
    });
  });

  describe('with a session at Okta', () => {
    const stepUp = {
      flow: 'redirect',
      redirectUrl: `${APP_URL}/access`,
      prompt: 'login',
    };
    const provedAt = async () =>
      (
        await bench.portal.identities.find('user:default/advocate')
      )?.authenticatedAt.getTime() ?? 0;

    beforeEach(async () => {
      const { callback } = await browser.toCallback('advocate');
      await browser.open(callback);
      bench.audit.clear();
    });

    it('asks for credentials again only when a page says so', async () => {
      const before = await provedAt();
      const silent = await browser.toCallback('advocate');
      expect(silent.wasAsked).toBe(false);
      await browser.open(silent.callback);
      expect(await provedAt()).toBe(before);

      bench.audit.clear();
      const { wasAsked, callback } = await browser.toCallback('advocate', {
        query: stepUp,
      });
      expect(wasAsked).toBe(true);
      expect(await browser.open(callback)).toMatchObject({
        location: stepUp.redirectUrl,
      });
      expect(await provedAt()).toBeGreaterThanOrEqual(before);
      expect(await bench.audit.event('sign-in-start')).toMatchObject({
        outcome: 'success',
        meta: { stepUp: true },
      });
    });

    it('refuses an old sign-in where fresh credentials were asked for', async () => {
      const { wasAsked, callback } = await browser.toCallback('advocate', {
        query: stepUp,
        onTheWay: url => {
          url.searchParams.delete('prompt');
          url.searchParams.delete('max_age');
        },
      });
      expect(wasAsked).toBe(false);
      // As if the session at Okta were an hour old.
      const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
      bench.tamper.token = forge({ auth_time: anHourAgo });
      const { location } = await browser.open(callback);
      const arrived = new URL(location ?? '');
      expect(arrived.origin).toBe(APP_URL);
      expect(arrived.searchParams.get('error')).toMatch(/credentials again/);
      expect(await bench.audit.event('sign-in')).toMatchObject({
        outcome: 'failure',
        meta: { reasonCode: 'step-up-too-old' },
      });
    });

    it('takes no word for when it was where Okta says nothing', async () => {
      bench.tamper.token = forge({ auth_time: undefined, amr: undefined });
      const silent = await browser.toCallback('advocate');
      await browser.open(silent.callback);
      expect(
        await bench.portal.identities.find('user:default/advocate'),
      ).toMatchObject({ authenticatedAt: new Date(0), methods: [] });
      const { callback } = await browser.toCallback('advocate', {
        query: stepUp,
      });
      const { location } = await browser.open(callback);
      expect(location).toMatch(/error=/);
    });
  });
});
