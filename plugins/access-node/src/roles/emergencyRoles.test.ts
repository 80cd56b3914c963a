import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { group, user } from './__testUtils__/refs';
import { TestAccess } from './__testUtils__/TestAccess';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('roles in an emergency on %s', engine => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await TestAccess.start(engine);
  });
  afterEach(() => access.stop());

  const resolve = (name: string) => access.resolver.resolve(user(name));

  it('opens one group in an emergency, which makes nobody a manager', async () => {
    const { startedAt } = await access.breakGlass.start({
      userRef: user('bea'),
      displayName: 'bea',
      reason: 'A builder asks for erasure',
      scopeRef: group('emea'),
      minutes: 30,
      at: access.now,
    });
    access.org.grow('expired');
    const roles = await resolve('bea');
    expect(roles).toMatchObject({
      breakGlass: { scopeRef: group('emea') },
      leads: [],
      isPlatformOwner: false,
    });
    expect(roles?.roles).toContainEqual(
      expect.objectContaining({ role: 'manager', origin: 'break-glass' }),
    );
    access.now = new Date(Date.parse(startedAt) + 31 * 60_000);
    expect((await resolve('bea'))?.breakGlass).toBeUndefined();
  });

  it('R5 ends emergency access with the role that allowed it', async () => {
    const start = async (name: string) => {
      await access.breakGlass.start({
        userRef: user(name),
        displayName: name,
        reason: 'A builder asks for erasure',
        scopeRef: group('emea'),
        minutes: 30,
        at: access.now,
      });
    };
    for (const name of ['ada', 'bea', 'rex']) {
      await start(name);
    }
    expect((await resolve('ada'))?.breakGlass).toMatchObject({
      scopeRef: group('emea'),
    });
    const [{ id }] = await access.register.list({ subjectRef: user('bea') });
    await access.register.revoke(id, {
      by: user('ada'),
      reason: 'No owner any more',
    });
    await access.signIn(user('ada'), { caution: 'The e-mail address differs' });
    for (const name of ['ada', 'bea', 'rex']) {
      const roles = await resolve(name);
      expect(roles).not.toHaveProperty('breakGlass');
      expect(roles?.roles.map(({ origin }) => origin)).not.toContain(
        'break-glass',
      );
    }
  });
});
