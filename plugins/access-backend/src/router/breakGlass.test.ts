import { createPermission } from '@backstage/plugin-permission-common';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { group, user } from '../__testUtils__/exampleStaff';
import { ReviewPortal } from '../__testUtils__/ReviewPortal';

/** As builder-insights declares it: what the policy answers tells which insights somebody may read. */
const insightRead = createPermission({
  name: 'builder-insights.insight.read',
  attributes: { action: 'read' },
  resourceType: 'builder-insight',
});

const request = {
  reason: 'A customer in Iberia is down and nobody of the team answers',
  ticket: 'INC-1',
  scopeRef: group('iberia'),
  minutes: 30,
};
const review = {
  finding: 'justified',
  comment: 'The incident is on record',
};
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('emergency access on %s', engine => {
  let portal: ReviewPortal;
  beforeAll(async () => {
    portal = await ReviewPortal.start(engine);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.reset());

  const start = (name: string, body: object = request) =>
    portal.post(name, '/break-glass', body);

  /** Whether the policy opens restricted insights of a group to somebody, now. */
  async function opens(name: string, groupRef: string): Promise<boolean> {
    const [decision] = await portal.services.permissions.authorizeConditional(
      [{ permission: insightRead }],
      { credentials: await portal.credentials(name) },
    );
    return (
      decision.result === 'CONDITIONAL' &&
      JSON.stringify(decision.conditions).includes(`"${groupRef}"`)
    );
  }

  it.each([
    ['without a second factor', { methods: ['pwd'] }],
    ['with a sign-in of long ago', { authenticatedAt: minutesAgo(16) }],
    ['with a sign-in yet to come', { authenticatedAt: minutesAgo(-10) }],
  ])('R5 asks to sign in again %s', async (_, facts) => {
    await portal.signIn('admin', facts);
    const refused = await start('admin');
    expect(refused.status).toBe(401);
    expect(refused.body.error.name).toBe('StepUpRequiredError');
    expect(refused.message).toContain('sign in again with a second factor');
    expect(await opens('admin', request.scopeRef)).toBe(false);
    expect(await portal.audited('break-glass-start')).toMatchObject([
      {
        outcome: 'failure',
        severity: 'critical',
        actor: { ref: user('admin') },
        target: request.scopeRef,
      },
    ]);

    await portal.signIn('admin');
    expect((await start('admin')).status).toBe(201);
  });

  it('R5 is for the eligible, for one narrow group, for a reason and an hour at most', async () => {
    const refusals = await Promise.all(
      [
        { ...request, scopeRef: group('br') },
        { ...request, scopeRef: group('company') },
        { ...request, scopeRef: group('finance') },
        { ...request, scopeRef: group('unknown') },
        { ...request, minutes: 61 },
        { ...request, minutes: 0 },
        { ...request, reason: 'Need to look        ' },
        { ...request, userRef: user('owner') },
      ].map(body => start('admin', body)),
    );
    expect(refusals.map(({ status }) => status)).toEqual(
      refusals.map(() => 400),
    );
    for (const name of ['member', 'manager', 'auditor']) {
      expect((await start(name)).status).toBe(403);
    }
    expect((await portal.get('auditor', '/break-glass')).body.items).toEqual(
      [],
    );
  });

  it('R5 opens one group to one person until it ends, marks what they do, and waits for somebody else’s review', async () => {
    expect(await opens('owner', request.scopeRef)).toBe(false);
    const { status, body: use } = await start('owner');
    expect(status).toBe(201);
    expect(use).toMatchObject({
      state: 'active',
      userRef: user('owner'),
      displayName: 'owner',
    });
    expect(Date.parse(use.endsAt) - Date.parse(use.startedAt)).toBe(1_800_000);

    expect(await opens('owner', request.scopeRef)).toBe(true);
    expect(await opens('owner', group('emea'))).toBe(false);
    expect(await opens('admin', request.scopeRef)).toBe(false);
    await expect(
      portal.services.resolver.resolve(user('owner')),
    ).resolves.toMatchObject({
      breakGlass: { id: use.id, scopeRef: request.scopeRef },
      leads: [],
      isAdmin: false,
    });

    const prolonged = await start('owner');
    expect(prolonged.status).toBe(409);
    expect(prolonged.message).toContain('cannot be prolonged');
    const started = await portal.audited('break-glass-start');
    expect(started.at(-1)).toMatchObject({
      outcome: 'failure',
      breakGlassId: use.id,
    });

    const [byOther, ofNone] = await Promise.all(
      [use.id, 'none'].map(id =>
        portal.post('admin', `/break-glass/${id}/end`),
      ),
    );
    expect([byOther.status, ofNone.status]).toEqual([404, 404]);
    expect(byOther.message).toBe(ofNone.message.replace('none', use.id));
    expect((await portal.get('admin', '/break-glass')).body.items).toEqual([]);
    expect((await portal.get('owner', '/break-glass')).body.items).toEqual([
      use,
    ]);
    const early = await portal.post(
      'auditor',
      `/break-glass/${use.id}/review`,
      review,
    );
    expect(early.status).toBe(409);

    const ended = await portal.post('owner', `/break-glass/${use.id}/end`);
    expect(ended.body.state).toBe('awaiting-review');
    expect(await opens('owner', request.scopeRef)).toBe(false);
    const again = await start('owner');
    expect(again.status).toBe(409);
    expect(again.message).toContain('not reviewed yet');

    // Somebody who may review does not review their own.
    await portal.services.roles.grant(
      { role: 'auditor', subjectRef: user('owner'), reason: 'Audits as well' },
      user('admin'),
    );
    const own = await portal.post(
      'owner',
      `/break-glass/${use.id}/review`,
      review,
    );
    expect(own.status).toBe(403);
    const reviewed = await portal.post(
      'auditor',
      `/break-glass/${use.id}/review`,
      review,
    );
    expect(reviewed.body).toMatchObject({
      state: 'reviewed',
      review: { by: user('auditor'), finding: 'justified' },
    });
    expect((await start('owner')).status).toBe(201);
    expect(
      (await portal.audited('break-glass-review')).map(
        ({ outcome, severity }) => [outcome, severity],
      ),
    ).toEqual([
      ['failure', 'high'],
      ['failure', 'high'],
      ['success', 'high'],
    ]);
  });

  it('R5 is ended by an auditor, and by the loss of the role that allowed it', async () => {
    const { body: use } = await start('owner');
    await start('admin');
    const stopped = await portal.post('auditor', `/break-glass/${use.id}/end`);
    expect(stopped.body).toMatchObject({
      state: 'awaiting-review',
      userRef: user('owner'),
    });
    expect(await opens('owner', request.scopeRef)).toBe(false);
    expect(await portal.audited('break-glass-end')).toMatchObject([
      {
        outcome: 'success',
        severity: 'high',
        actor: { ref: user('auditor') },
        target: use.id,
        meta: { userRef: user('owner') },
      },
    ]);

    expect(await opens('admin', request.scopeRef)).toBe(true);
    await portal.services.roles.grant(
      { role: 'admin', subjectRef: user('second'), reason: 'Takes it over' },
      user('admin'),
    );
    const [{ id }] = await portal.services.roles.list({
      subjectRef: user('admin'),
    });
    await portal.services.roles.revoke(id, {
      by: user('second'),
      reason: 'Left in a hurry',
    });
    expect(await opens('admin', request.scopeRef)).toBe(false);
  });

  it('R5 lets one of two starts at once win', async () => {
    const both = await Promise.all([start('admin'), start('admin')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('R5 is worth nothing once its time is over, also when nobody ended it', async () => {
    await portal.services.breakGlass.start({
      ...request,
      userRef: user('owner'),
      displayName: 'owner',
      at: minutesAgo(31),
    });
    expect(await opens('owner', request.scopeRef)).toBe(false);
    expect((await start('owner')).status).toBe(409);
    const [use] = (await portal.get('auditor', '/break-glass')).body.items;
    expect(use.state).toBe('awaiting-review');
    const late = await portal.post('owner', `/break-glass/${use.id}/end`);
    expect(late.status).toBe(409);
  });
});
