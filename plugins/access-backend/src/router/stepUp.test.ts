import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { group, user } from '../__testUtils__/exampleStaff';
import { ReviewPortal } from '../__testUtils__/ReviewPortal';
import { TestPerson } from '../__testUtils__/TestPerson';

const request = {
  reason: 'A customer in Iberia is down and nobody of the team answers',
  ticket: 'INC-1',
  scopeRef: group('iberia'),
  minutes: 30,
};
const longAgo = {
  methods: ['pwd'],
  authenticatedAt: new Date(Date.now() - 3_600_000),
};

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('step-up on %s', engine => {
  let portal: ReviewPortal;
  beforeAll(async () => {
    portal = await ReviewPortal.start(engine);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.reset());

  const start = (browser: TestPerson) => browser.post('/break-glass', request);

  it("R5 lets a second browser's old session use nothing of another's step-up", async () => {
    await portal.signIn('admin', longAgo);
    const old = await portal.person('admin');
    await portal.signIn('admin');
    const fresh = await portal.person('admin');
    const refused = await start(old);
    expect([refused.status, refused.body.error.name]).toEqual([
      401,
      'StepUpRequiredError',
    ]);
    expect((await start(fresh)).status).toBe(201);
  });

  it('R5 keeps a fresh step-up when an older session is refreshed elsewhere', async () => {
    const fresh = await portal.person('admin');
    await portal.signIn('admin', longAgo);
    expect((await start(await portal.person('admin'))).status).toBe(401);
    expect((await start(fresh)).status).toBe(201);
  });

  it('R5 takes a token of a plugin that acts for somebody for no sign-in', async () => {
    const { auth } = portal.services;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await portal.credentials('admin'),
      targetPluginId: 'access',
    });
    const relayed = TestPerson.create({ server: portal.server, token });
    expect((await relayed.get('/me')).body.userRef).toBe(user('admin'));
    const refused = await start(relayed);
    expect(refused.status).toBe(401);
    expect(refused.message).toMatch(/does not say how you signed in/);
    expect(await portal.services.breakGlass.list()).toEqual([]);
  });
});
