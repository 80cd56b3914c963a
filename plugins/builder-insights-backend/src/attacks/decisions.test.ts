import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { RequestHandler } from 'express';
import request from 'supertest';
import { aCapture } from '../__testUtils__/aCapture';
import { TestPortal } from '../__testUtils__/TestPortal';
import { InsightStore } from '../store/InsightStore';

jest.setTimeout(60_000);

const span = { from: '2026-09-01', to: '2026-11-01' };
const report = { group: 'group:default/builder-relations', ...span };

/** Every route that gives or takes scoped records, as anybody may call it. */
const routes = (id: string) =>
  [
    ['get', '/insights', {}],
    ['get', `/insights/${id}`, {}],
    ['get', `/insights/${id}/why`, {}],
    ['get', '/me/scope', {}],
    ['get', '/reports/team', { query: report }],
    ['post', '/insights', { body: aCapture() }],
    ['patch', `/insights/${id}`, { body: { note: 'Changed' } }],
    ['post', '/imports', { body: { rows: [] } }],
  ] as const;

describe.each(TestMongo.engines())('decisions under attack on %s', engine => {
  let portal: TestPortal;
  let id: string;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    const advocate = await portal.person('advocate');
    ({ id } = await advocate.capture(aCapture({ sensitivity: 'restricted' })));
  });
  afterAll(() => portal.stop());

  /** Asks as the author, who otherwise may do nearly everything. */
  async function statuses(): Promise<number[]> {
    const advocate = await portal.person('advocate');
    const answers: number[] = [];
    for (const [method, path, options] of routes(id)) {
      const { status, body } = await advocate.send(method, path, options);
      expect(JSON.stringify(body)).not.toContain('Facets are slow');
      answers.push(status);
    }
    return answers;
  }

  it('P8 gives the permission framework what it asked for, in that order, with gaps where nothing is', async () => {
    const advocate = await portal.person('advocate');
    const open = await advocate.capture(aCapture({ sensitivity: 'open' }));
    const store = InsightStore.create(portal.mongo.service('builder-insights'));
    const known = await store.readersOf([id, open.id]);
    expect(known[1]?.readers).toContain('open');
    expect(known[0]?.readers).not.toContain('open');
    const [closed, opened] = known;
    expect(
      await store.readersOf([open.id, 'missing', id, open.id, 'gone']),
    ).toEqual([opened, undefined, closed, opened, undefined]);
  });

  it('P9 refuses forged questions to the permission backend, and gives away no conditions', async () => {
    const employee = await portal.person('employee');
    const ask = (permission: object) =>
      request(portal.server)
        .post('/api/permission/authorize')
        .set('authorization', `Bearer ${employee.token}`)
        .send({ items: [{ id: 'one', permission }] });
    const forged = [
      ['catalog.entity.delete', 'read'],
      ['catalog.location.create', 'read'],
      ['builder-insights.insight.import', 'read'],
      ['builder-insights.insight.capture', 'read'],
      ['access.audit.read', 'read'],
      ['access.role.grant', 'read'],
    ].map(([name, action]) => ({
      type: 'basic',
      name,
      attributes: { action },
    }));
    for (const permission of forged) {
      const { body } = await ask(permission);
      expect([permission.name, body.items?.[0].result]).toEqual([
        permission.name,
        AuthorizeResult.DENY,
      ]);
    }
    // What is decided by conditions is not told to people, whatever they say it is.
    for (const type of ['basic', 'resource']) {
      const { body, text } = await ask({
        type,
        name: 'builder-insights.insight.read',
        attributes: { action: 'read' },
        resourceType: 'builder-insight',
      });
      expect(body.items?.[0].result).not.toBe(AuthorizeResult.ALLOW);
      expect(text).not.toMatch(/HAS_SENSITIVITY|IS_AUTHOR|anyOf/);
    }
  });

  it('P9 lets nobody apply conditions of their own', async () => {
    const employee = await portal.person('employee');
    const send = (token?: string) => {
      const sent = request(portal.server).post(
        '/api/builder-insights/.well-known/backstage/permissions/apply-conditions',
      );
      return (token ? sent.set('authorization', `Bearer ${token}`) : sent).send(
        {
          items: [
            {
              id: 'one',
              resourceRef: id,
              resourceType: 'builder-insight',
              conditions: {
                rule: 'IS_AUTHOR',
                resourceType: 'builder-insight',
                params: { userRef: 'user:default/advocate' },
              },
            },
          ],
        },
      );
    };
    const asPerson = await send(employee.token);
    expect(asPerson.status).toBe(403);
    expect(asPerson.text).not.toContain(AuthorizeResult.ALLOW);
    const asNobody = await send();
    expect(asNobody.status).toBe(401);
  });

  it.each<[string, RequestHandler]>([
    ['is broken', (_req, res) => res.status(500).json({ error: {} })],
    ['hangs up', req => req.socket.destroy()],
    ['says nothing', (_req, res) => res.status(200).end()],
    ['talks nonsense', (_req, res) => res.json({ items: 'ALLOW' })],
    ['leaves out', (_req, res) => res.json({ items: [] })],
    [
      'answers another question',
      (_req, res) => res.json({ items: [{ id: 'x', result: 'ALLOW' }] }),
    ],
  ])(
    'P10 does nothing for anybody while the permission backend %s',
    async (_, answer) => {
      portal.permissionRequests.answerWith(answer);
      const advocate = await portal.person('advocate');
      try {
        portal.audited.take();
        const answers = await statuses();
        expect(answers.filter(status => status < 500)).toEqual([]);
        const outcomes = portal.audited.take().map(({ outcome }) => outcome);
        expect(new Set(outcomes)).toEqual(new Set(['failure']));
      } finally {
        portal.permissionRequests.answerWith(undefined);
      }
      expect((await advocate.insight(id)).revision).toBe(1);
    },
  );

  it('P10 waits for a slow decision, and gives nothing before it', async () => {
    let release = () => {};
    const asked = new Promise<void>(reached => {
      portal.permissionRequests.answerWith((_req, _res, next) => {
        release = () => next();
        reached();
      });
    });
    const manager = await portal.person('manager');
    portal.mongo.clearOperations();
    const answer = manager.get(`/insights/${id}`);
    const done = answer.then(({ status }) => status);
    await asked;
    expect(portal.operations()).toEqual([]);
    // What the person was when they asked does not matter; what they are when it is decided does.
    portal.org.appoint('br-emea', undefined);
    release();
    expect(await done).toBe(404);
    portal.org.appoint('br-emea', 'manager');
    portal.permissionRequests.answerWith(undefined);
  });

  it('P12 refuses programs: with tokens of their own, and as another plugin', async () => {
    const tokens = [
      portal.service().token,
      await portal.pluginTokens.ofItself(),
    ];
    for (const token of tokens) {
      for (const [method, path, options] of routes(id)) {
        const { status } = await portal
          .bearer(token)
          .send(method, path, options);
        expect([path, status]).toEqual([path, 403]);
      }
    }
  });

  it('P12 gives a plugin that speaks for a person what that person may see, and no more', async () => {
    const statusFor = async (name: string) => {
      const { token } = await portal.person(name);
      const plugin = portal.bearer(await portal.pluginTokens.onBehalfOf(token));
      return (await plugin.get(`/insights/${id}`)).status;
    };
    expect(await statusFor('employee')).toBe(404);
    expect(await statusFor('manager')).toBe(200);
  });

  it('P13 takes no cookie, and no token that was made for one', async () => {
    const { token } = await portal.person('manager');
    const limited = await portal.pluginTokens.limited(token);
    for (const [method, path, options] of routes(id)) {
      const { status } = await portal
        .bearer(limited)
        .send(method, path, options);
      expect([path, status]).toEqual([path, 401]);
    }
    const { status } = await request(portal.server)
      .get('/api/builder-insights/insights')
      .set('cookie', `backstage-auth=${limited}`);
    expect(status).toBe(401);
  });
});
