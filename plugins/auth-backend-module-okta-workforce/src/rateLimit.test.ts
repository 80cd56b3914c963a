import { SignInBench } from './__testUtils__/SignInBench';

jest.setTimeout(120_000);

describe('the rate of sign-ins', () => {
  let bench: SignInBench;

  beforeAll(async () => {
    bench = await SignInBench.create({
      inOkta: [{ name: 'advocate', oktaId: '00uADVOCATE' }],
      rateLimit: {
        global: false,
        plugin: {
          auth: {
            window: { minutes: 1 },
            incomingRequestLimit: 3,
            ipAllowList: [],
          },
        },
      },
    });
  });

  afterAll(() => bench?.stop());

  it('I8 is limited for each address by backend.rateLimit.plugin.auth', async () => {
    const start = `${bench.portal.url}/api/auth/okta/start?env=development`;
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { status } = await fetch(start, { redirect: 'manual' });
      statuses.push(status);
    }
    expect(statuses).toEqual([302, 302, 302, 429, 429]);
    const events = bench.audit.events();
    expect(events.map(({ action }) => action)).toEqual(
      Array(3).fill('sign-in-start'),
    );
  });
});
