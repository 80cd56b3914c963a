import type {
  OrgPersonRecord,
  OrgRecord,
} from '@builder-insights/plugin-access-node';
import { readAll } from '../../__testUtils__/readAll';
import { TestOkta } from '../../__testUtils__/TestOkta';
import { OktaConnector } from './OktaConnector';
import type { OktaOptions } from './OktaOptions';

const LONG_AGO = '2026-01-01T00:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;

const isPerson = (record: OrgRecord): record is OrgPersonRecord =>
  record.kind === 'person';

describe('OktaConnector', () => {
  let okta: TestOkta;
  let waits: number[];

  beforeEach(async () => {
    okta = await TestOkta.start();
    waits = [];
    const user = (id: string, status = 'ACTIVE') => ({
      ...{ id, status, lastUpdated: LONG_AGO },
      profile: {
        firstName: 'F',
        lastName: id,
        email: `${id}@example.com`,
        employeeNumber: `n-${id}`,
      },
    });
    okta.users = [
      user('00uAnn'),
      user('00uBob', 'SUSPENDED'),
      user('00uCy', 'LOCKED_OUT'),
      user('00uDee', 'PASSWORD_EXPIRED'),
      user('00uEve', 'STAGED'),
    ];
    const group = (id: string, parent: string, members: string[]) => ({
      ...{ id, lastMembershipUpdated: LONG_AGO, members },
      profile: { name: `BR ${id}`, parentOrg: parent, lead: '00uAnn' },
    });
    okta.groups = [
      group('00gAll', '', ['00uAnn', '00uBob', '00uEve']),
      group('00gEmea', '00gAll', ['00uCy', '00uDee', '00uAnn']),
      group('00gAmer', '00gAll', []),
    ];
  });
  afterEach(() => okta.stop());

  function connector(options: Partial<OktaOptions> = {}) {
    return OktaConnector.create(
      {
        url: okta.url,
        token: 'token',
        parentKey: 'parentOrg',
        managerKey: 'lead',
        typeKey: 'orgType',
        pageSize: 2,
        fullEvery: DAY,
        ...options,
      },
      async ms => {
        waits.push(ms);
      },
    );
  }

  it('reads every page of people, groups and members, with names from ids', async () => {
    const records = await readAll(connector());
    expect(records.filter(isPerson)).toMatchObject([
      {
        id: '00uAnn',
        name: 'p-00uann',
        displayName: 'F 00uAnn',
        oktaId: '00uAnn',
        status: 'active',
        groupIds: ['00gAll', '00gEmea'],
      },
      { id: '00uBob', status: 'suspended', groupIds: ['00gAll'] },
      { id: '00uCy', status: 'active' },
      { id: '00uDee', status: 'active' },
      { id: '00uEve', status: 'suspended' },
    ]);
    expect(records.slice(5)).toMatchObject([
      { kind: 'group', id: '00gAll', name: 'g-00gall', parentIds: [] },
      {
        kind: 'group',
        id: '00gEmea',
        title: 'BR 00gEmea',
        claim: 'BR 00gEmea',
        parentIds: ['00gAll'],
        managerId: '00uAnn',
      },
      { kind: 'group', id: '00gAmer' },
      { kind: 'end' },
    ]);
    expect(okta.requests.filter(path => path.includes('/users?'))).toHaveLength(
      3 + 2 + 2 + 1,
    );
  });

  it('finds leaders and parents by other attributes, and nobody by one that two people share', async () => {
    const options = {
      groupKey: 'name',
      managerBy: 'employeeNumber',
      parentKey: 'parentOrg',
    };
    okta.groups[1].profile = {
      name: 'E',
      parentOrg: 'BR 00gAll',
      lead: 'n-00uCy',
    };
    okta.groups[2].profile = { name: 'A', parentOrg: 'E', lead: 'n-00uBob' };
    okta.users[4].profile.employeeNumber = 'n-00uBob';
    expect((await readAll(connector(options))).slice(5)).toMatchObject([
      { id: '00gAll' },
      { id: '00gEmea', parentIds: ['00gAll'], managerId: '00uCy' },
      { id: '00gAmer', parentIds: ['00gEmea'], managerId: 'n-00uBob' },
      { kind: 'end' },
    ]);
    okta.groups[0].profile.name = 'E';
    expect((await readAll(connector(options)))[7]).toMatchObject({
      parentIds: ['00gAll', '00gEmea'],
    });
  });

  it('reads what changed and lays it over everybody', async () => {
    const everybody = await readAll(connector());
    const end = everybody.at(-1);
    const checkpoint = end?.kind === 'end' ? end.checkpoint : undefined;
    const previous = everybody.filter(isPerson);
    const now = new Date().toISOString();
    okta.users[3] = { ...okta.users[3], status: 'SUSPENDED', lastUpdated: now };
    okta.users.push({
      ...{ id: '00uNew', status: 'ACTIVE', lastUpdated: now },
      profile: { displayName: 'New' },
    });
    okta.groups[2].members = ['00uNew', '00uCy'];
    okta.groups[2].lastMembershipUpdated = now;
    okta.groups.splice(1, 1);
    okta.requests.length = 0;

    const records = await readAll(connector(), { checkpoint, previous });
    const groupsOf = Object.fromEntries(
      records.filter(isPerson).map(({ id, groupIds }) => [id, groupIds]),
    );
    expect(groupsOf).toEqual({
      '00uAnn': ['00gAll'],
      '00uBob': ['00gAll'],
      '00uCy': ['00gAmer'],
      '00uDee': [],
      '00uEve': ['00gAll'],
      '00uNew': ['00gAmer'],
    });
    expect(records[3]).toMatchObject({ id: '00uDee', status: 'suspended' });
    expect(okta.requests.join()).not.toContain('00gAll/users');
    expect(okta.requests.join()).toContain('lastUpdated gt');

    okta.requests.length = 0;
    await readAll(connector({ fullEvery: 0 }), { checkpoint, previous });
    expect(okta.requests.join()).not.toContain('lastUpdated gt');
  });

  it('keeps a status that it does not know, for the guard to refuse', async () => {
    okta.users[0].status = 'constructor';
    expect((await readAll(connector()))[0]).toMatchObject({
      status: 'constructor',
    });
  });

  it('O7 waits until the limit is reset, and goes on where it was', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 20);
    okta.failures = [
      {
        path: '/00gEmea/users',
        status: 429,
        headers: { 'x-rate-limit-reset': reset },
      },
    ];
    expect(await readAll(connector())).toHaveLength(9);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(15_000);
    okta.headers = {
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': reset,
    };
    expect(await readAll(connector())).toHaveLength(9);
    // Once for each page but the last ones.
    expect(waits).toHaveLength(1 + 1 + 1 + 1 + 2);
  });

  it.each([
    [
      'a limit that lasts',
      Array(9).fill({ path: '/users', status: 429 }),
      'after 5 tries',
    ],
    [
      'a limit until tomorrow',
      [
        {
          path: '/users',
          status: 429,
          headers: { 'x-rate-limit-reset': String(Date.now() / 1000 + 9e4) },
        },
      ],
      'after 1 tries',
    ],
    [
      'one group that fails',
      [{ path: '/00gEmea/users', status: 500 }],
      'failed with 500',
    ],
    [
      'a page cut in half',
      [{ path: '/00gEmea/users', status: 200, body: '[{"id":"00uAnn"},{"i' }],
      'JSON',
    ],
    [
      'something that is no list',
      [{ path: '/groups', status: 200, body: '{}' }],
      'no list',
    ],
    [
      'a next page elsewhere',
      [
        {
          path: '/groups',
          status: 200,
          headers: { link: '<https://evil.example/api>; rel="next"' },
          body: '[]',
        },
      ],
      "'https://evil.example'",
    ],
    [
      'a redirect',
      [
        {
          path: '/groups',
          status: 302,
          headers: { location: 'https://evil.example' },
        },
      ],
      'fetch failed',
    ],
  ])('O7 fails for %s', async (_, failures, message) => {
    okta.failures = failures;
    const failed = readAll(connector());
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow('token');
  });

  it('O7 fails for a token that Okta refuses', async () => {
    await expect(readAll(connector({ token: 'wrong' }))).rejects.toThrow('401');
  });
});
