import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { json } from 'node:stream/consumers';
import { group, user, writeOrg } from './__testUtils__/writeOrg';
import { createOktaEmulator } from './createOktaEmulator';
import { developmentManagementToken } from './developmentManagementToken';
import type { OktaEmulator, OktaEmulatorTamper } from './types';

const SSWS = { authorization: `SSWS ${developmentManagementToken}` };

describe('the management API of the emulator', () => {
  let orgFile: string;
  let emulator: OktaEmulator;
  let tamper: OktaEmulatorTamper['management'];

  const start = async (
    options: Partial<Parameters<typeof createOktaEmulator>[0]> = {},
  ) => {
    emulator = createOktaEmulator({
      port: 0,
      orgFile,
      clients: [],
      tamper: { management: (...request) => tamper?.(...request) },
      ...options,
    });
    await emulator.start();
  };

  beforeAll(async () => {
    orgFile = await writeOrg([
      group('field', 'Field Team', 'c'),
      group('search', 'Search Team'),
      ...['a', 'b', 'c', 'd', 'e'].map(name => user(name)),
    ]);
  });

  afterEach(async () => {
    tamper = undefined;
    await emulator.stop();
  });

  afterAll(() => rm(dirname(orgFile), { recursive: true }));

  const get = (path: string | URL) =>
    fetch(new URL(path, emulator.issuer), { headers: SSWS });

  /** All that a listing has, page by page, the way Okta's links lead. */
  async function readAll(path: string) {
    const pages: string[][] = [];
    let next: string | undefined = path;
    while (next) {
      const response: Response = await get(next);
      const page: Array<{ id: string }> = await response.json();
      pages.push(page.map(({ id }) => id));
      next = /<([^>]+)>; rel="next"/.exec(
        response.headers.get('link') ?? '',
      )?.[1];
    }
    return pages;
  }

  const manage = (name: string, act: string, body?: object) =>
    fetch(new URL(`/emulator/people/${name}/${act}`, emulator.issuer), {
      method: body ? 'PUT' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });

  it('lists people, groups and members page by page', async () => {
    await start();
    expect(await readAll('/api/v1/users?limit=2')).toEqual([
      ['00ua', '00ub'],
      ['00uc', '00ud'],
      ['00ue'],
    ]);
    const [field, search] = emulator.groups();
    const groups = await (await get('/api/v1/groups')).json();
    expect(groups).toContainEqual(
      expect.objectContaining({
        id: field.id,
        profile: expect.objectContaining({
          name: 'field',
          title: 'Field Team',
          managerId: '00uc',
        }),
      }),
    );
    expect(await readAll(`/api/v1/groups/${field.id}/users`)).toEqual([
      ['00ua', '00ub', '00uc', '00ud', '00ue'],
    ]);
    expect(await readAll(`/api/v1/groups/${search.id}/users`)).toEqual([[]]);
    expect((await get('/api/v1/groups/00gnone/users')).status).toBe(404);
  });

  it('asks for its token', async () => {
    await start();
    const url = new URL('/api/v1/users', emulator.issuer);
    for (const authorization of ['', 'SSWS guessed']) {
      const response = await fetch(url, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errorCode: 'E0000011' });
    }
  });

  it('lists what has changed since an instant', async () => {
    await start();
    const since = new Date(Date.now() + 1).toISOString();
    while (new Date().toISOString() <= since) {
      // The next change is to be after that instant.
    }
    await manage('b', 'suspend');
    await manage('d', 'groups', { groups: ['search'] });
    const changed = (condition: string, by = 'filter') =>
      `?${by}=${encodeURIComponent(condition)}`;
    for (const by of ['filter', 'search']) {
      const query = changed(`lastUpdated gt "${since}"`, by);
      expect(await readAll(`/api/v1/users${query}`)).toEqual([
        ['00ub', '00ud'],
      ]);
    }
    const [groups] = await readAll(
      `/api/v1/groups${changed(
        `lastUpdated gt "${since}" or lastMembershipUpdated gt "${since}"`,
      )}`,
    );
    expect(groups).toHaveLength(2);
    const users = await (await get('/api/v1/users')).json();
    expect(users[1]).toMatchObject({ id: '00ub', status: 'SUSPENDED' });
    expect((await get('/api/v1/users?filter=status')).status).toBe(400);
  });

  it('limits the rate, and fails where a test says so', async () => {
    await start({ managementRateLimit: 3 });
    const first = await get('/api/v1/users');
    expect(first.headers.get('x-rate-limit-limit')).toBe('3');
    expect(first.headers.get('x-rate-limit-remaining')).toBe('2');
    tamper = (_, count) => (count === 2 ? 500 : undefined);
    const answers = [500, 200, 429];
    for (const expected of answers) {
      const response = await get('/api/v1/groups');
      expect(response.status).toBe(expected);
      expect(
        Number(response.headers.get('x-rate-limit-reset')),
      ).toBeGreaterThan(0);
    }
  });

  it('moves people, and refuses groups and bodies it does not know', async () => {
    await start();
    const moved = await manage('a', 'groups', { groups: ['search'] });
    expect(await moved.json()).toMatchObject({
      groups: ['search'],
      teams: ['Search Team'],
    });
    expect((await manage('a', 'groups', { groups: ['none'] })).status).toBe(
      404,
    );
    expect((await manage('a', 'groups', { groups: 'field' })).status).toBe(400);
    expect(emulator.people()[0].groups).toEqual(['search']);
  });

  it('tells a portal of changes, and tries again when it does not answer well', async () => {
    const deliveries: Array<{ request: IncomingMessage; body: unknown }> = [];
    const portal = createServer(async (request, response) => {
      deliveries.push({ request, body: await json(request) });
      response.statusCode = deliveries.length === 1 ? 503 : 204;
      response.end(() => portal.emit('told'));
    }).listen(0, '127.0.0.1');
    await once(portal, 'listening');
    const address = portal.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await start({
      eventHook: { url: `http://127.0.0.1:${port}/hook`, secret: 'shared' },
    });

    emulator.suspend('a');
    await once(portal, 'told');
    await once(portal, 'told');
    emulator.setGroups('a', ['search']);
    await once(portal, 'told');
    // Nothing changes, so nobody is told.
    emulator.setGroups('a', ['search']);
    emulator.activate('b');
    emulator.activate('a');
    await once(portal, 'told');

    const person = { id: '00ua', type: 'User' };
    const event = (eventType: string, ...target: object[]) =>
      expect.objectContaining({
        eventType,
        target: target.map(each => expect.objectContaining(each)),
      });
    const [field, search] = emulator
      .groups()
      .map(({ id }) => ({ id, type: 'UserGroup' }));
    expect(deliveries.map(({ body }) => body)).toEqual(
      [
        [event('user.lifecycle.suspend', person)],
        [event('user.lifecycle.suspend', person)],
        [
          event('group.user_membership.add', person, search),
          event('group.user_membership.remove', person, field),
        ],
        [event('user.lifecycle.unsuspend', person)],
      ].map(events =>
        expect.objectContaining({
          eventType: 'com.okta.event_hook',
          data: { events },
        }),
      ),
    );
    for (const { request } of deliveries) {
      expect(request.headers.authorization).toBe('shared');
    }
    portal.closeAllConnections();
    portal.close();
  });
});
