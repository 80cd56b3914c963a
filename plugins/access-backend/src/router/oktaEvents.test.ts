import { randomUUID } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import request from 'supertest';
import { HOOK_SECRET } from '../__testUtils__/testConfig';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const PATH = '/api/access/okta-events';

/** One delivery, with more in it than is needed, as Okta sends it. */
const delivery = (
  eventType: string,
  oktaId: string,
  published = new Date().toISOString(),
) => ({
  eventType: 'com.okta.event_hook',
  source: 'https://example.okta.com/api/v1/eventHooks/who',
  data: {
    events: [
      {
        uuid: randomUUID(),
        published,
        eventType,
        displayMessage: 'Something happened',
        actor: { id: '00uadmin', type: 'User' },
        target: [
          { id: '00g1', type: 'UserGroup', alternateId: 'unknown' },
          { id: oktaId, type: 'User', alternateId: 'x@example.com' },
        ],
      },
    ],
  },
});

describe.each(TestMongo.engines())('Okta event hook on %s', engine => {
  let portal: TestPortal;

  const send = (body: object | string, secret = HOOK_SECRET) =>
    request(portal.server)
      .post(PATH)
      .set('authorization', secret)
      .type('json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));

  const oktaIdOf = async (name: string): Promise<string> => {
    const { identities } = portal.parts.services;
    await portal.signIn(name);
    const identity = await identities.find(`user:default/${name}`);
    return identity?.subject ?? '';
  };

  const readingAsked = async () =>
    await portal.parts.services.intake.takeRequest();

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });

  afterAll(() => portal.stop());

  it.each([
    ['user.lifecycle.suspend', 'partner'],
    ['user.lifecycle.deactivate', 'dmarsh'],
    ['user.lifecycle.delete.initiated', 'nokada'],
    ['user.session.clear', 'gvitale'],
    ['group.user_membership.remove', 'cbeaulieu'],
    ['application.user_membership.remove', 'pvenkat'],
  ])('S8 ends the sessions of a person at %s', async (eventType, name) => {
    const person = await portal.signIn(name);
    expect((await person.get('/me')).status).toBe(200);
    await send(delivery(eventType, await oktaIdOf(name))).expect(200, {});
    expect((await person.get('/me')).status).toBe(401);
    expect(await readingAsked()).toBe('okta-event-hook');

    const auditor = await portal.person('auditor');
    const answer = await auditor.get('/audit/events', {
      action: 'token-revoke',
      target: `user:default/${name}`,
    });
    expect(answer.body.items).toMatchObject([
      { outcome: 'success', meta: { reason: eventType } },
    ]);
  });

  it('does nothing when an event comes again after its answer', async () => {
    const { identities } = portal.parts.services;
    const event = delivery(
      'user.lifecycle.suspend',
      await oktaIdOf('employee'),
    );
    await send(event).expect(200);
    const first = await identities.revocation('user:default/employee');
    await send(event).expect(200);
    expect(await identities.revocation('user:default/employee')).toEqual(first);
  });

  it("S8 ends the sessions at an event that Okta's clock puts before the last revocation", async () => {
    const { identities } = portal.parts.services;
    const userRef = 'user:default/manager';
    const oktaId = await oktaIdOf('manager');
    const at = new Date(Date.now() - 60_000);
    await identities.revoke({ userRef, reason: 'before', at });
    const person = await portal.signIn('manager');
    expect((await person.get('/me')).status).toBe(200);
    const published = new Date(at.getTime() - 60_000).toISOString();
    await send(delivery('user.lifecycle.suspend', oktaId, published)).expect(
      200,
    );
    expect((await person.get('/me')).status).toBe(401);
  });

  it.each(['user.lifecycle.unsuspend', 'user.lifecycle.activate'])(
    'has the source read at %s, and ends no session',
    async eventType => {
      await readingAsked();
      const person = await portal.signIn('head');
      await send(delivery(eventType, await oktaIdOf('head'))).expect(200);
      expect((await person.get('/me')).status).toBe(200);
      expect(await readingAsked()).toBe('okta-event-hook');
    },
  );

  it('takes events it does not know, and people it does not have, for nothing', async () => {
    await readingAsked();
    await send(delivery('system.log.hello', '00unobody')).expect(200);
    expect(await readingAsked()).toBeUndefined();
    await send(delivery('user.lifecycle.suspend', '00unobody')).expect(200);
  });

  it.each(['', 'wrong', `${HOOK_SECRET}x`, `Bearer ${HOOK_SECRET}`])(
    'refuses the secret %j before it reads anything, and records it',
    async secret => {
      const { status, body } = await send('{ no json', secret);
      expect(status).toBe(401);
      expect(JSON.stringify(body)).not.toContain(HOOK_SECRET);
      const auditor = await portal.person('auditor');
      const { items } = (
        await auditor.get('/audit/events', { action: 'okta-event', limit: 1 })
      ).body;
      expect(items).toMatchObject([
        { outcome: 'failure', meta: { reasonCode: 'wrong-secret' } },
      ]);
      expect(JSON.stringify(items)).not.toContain(HOOK_SECRET);
    },
  );

  it.each([
    ['{ no json', /cannot be read/],
    [{ data: {} }, /data.events is missing/],
    [{ data: { events: [{ eventType: 1 }] } }, /eventType is '1'/],
    [{ data: 'x'.repeat(70_000) }, /at most 64kb/],
  ])('I1 refuses a body that cannot be used', async (body, message) => {
    const answer = await send(body);
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('answers the one-time challenge', async () => {
    const { body } = await request(portal.server)
      .get(PATH)
      .set('x-okta-verification-challenge', 'a-challenge')
      .expect(200);
    expect(body).toEqual({ verification: 'a-challenge' });
  });

  it('is not there when it is not configured', async () => {
    const other = await TestPortal.start(engine, { access: {} });
    const answers = [
      await request(other.server)
        .get(PATH)
        .set('x-okta-verification-challenge', 'a-challenge'),
      await request(other.server).post(PATH).set('authorization', '').send({}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    await other.stop();
  });
});
