import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { HeldRole } from '@builder-insights/plugin-access-common';
import type { EffectiveRoles } from './RoleResolver';
import { aPrivilegedRequest } from './__testUtils__/aRequest';
import { aSeed, standardSeeds } from './__testUtils__/aSeed';
import { group, user } from './__testUtils__/refs';
import { TestAccess } from './__testUtils__/TestAccess';

jest.setTimeout(60_000);

const seeds = [
  ...standardSeeds,
  aSeed({
    role: 'product-partner',
    subjectRef: group('search-product'),
    scopeRef: group('search-product'),
  }),
];

describe.each(TestMongo.engines())('DefaultRoleResolver on %s', engine => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await TestAccess.start(engine, seeds);
  });
  afterEach(() => access.stop());

  const resolve = (name: string) => access.resolver.resolve(user(name));

  /** The roles that hold, as `role scope`, and the others with why they do not. */
  function summary(roles: EffectiveRoles | undefined) {
    const words = ({ role, origin, scopeRef = '' }: HeldRole) =>
      `${role} by ${origin} ${scopeRef.replace(group(''), '')}`.trim();
    const all = roles?.roles ?? [];
    return {
      holds: all.filter(({ withheld }) => !withheld).map(words),
      withheld: Object.fromEntries(
        all
          .filter(({ withheld }) => withheld)
          .map(held => [words(held), held.withheld]),
      ),
    };
  }

  it.each([
    ['ceo', {}],
    ['head', { teams: ['builder-relations'], leads: ['builder-relations'] }],
    // Leads finance too, which is none of Builder Relations' business.
    ['mia', { teams: ['emea'], leads: ['emea'] }],
    ['ann', { teams: ['south'] }],
    ['kim', { teams: ['apac'], leads: ['apac'] }],
    // A grant to a group is for its direct members.
    ['pia', { partnerOf: ['search-product'] }],
    ['ada', { isAdmin: true }],
    ['rex', { isAuditor: true }],
    ['bea', { isPlatformOwner: true }],
  ])('derives what %s is: %j', async (name, expected) => {
    const { teams, leads, partnerOf, isAdmin, isAuditor, isPlatformOwner } = {
      teams: [],
      leads: [],
      partnerOf: [],
      isAdmin: false,
      isAuditor: false,
      isPlatformOwner: false,
      ...expected,
    };
    expect(await resolve(name)).toMatchObject({
      userRef: user(name),
      teams: teams.map(group),
      leads: leads.map(group),
      partnerOf: partnerOf.map(group),
      isAdmin,
      isAuditor,
      isPlatformOwner,
    });
  });

  it('says where each role comes from', async () => {
    const roles = await resolve('pia');
    expect(roles?.roles).toEqual([
      { role: 'viewer', origin: 'everyone' },
      expect.objectContaining({
        role: 'product-partner',
        origin: 'grant',
        viaGroupRef: group('search-product'),
        scopeRef: group('search-product'),
        grantedBy: user('head'),
        grantedAt: access.now.toISOString(),
        reason: 'Runs Builder Insights',
      }),
    ]);
  });

  it('gives nothing to somebody the organisation does not have, or who never signed in', async () => {
    access.org.hire('new', ['south']);
    expect(await resolve('new')).toBeUndefined();
    expect((await access.resolver.describe(user('new')))?.teams).toEqual([
      group('south'),
    ]);
    access.org.dismiss('mia');
    expect(await resolve('mia')).toBeUndefined();
    expect(await access.resolver.describe(user('mia'))).toBeUndefined();
    expect(await resolve('nobody')).toBeUndefined();
  });

  it('counts only groups that the org source and the claim both name', async () => {
    await access.signIn(user('ann'), {
      claimedGroups: [group('finance'), group('builder-relations')],
    });
    const roles = await resolve('ann');
    expect(roles?.groups).toEqual(
      [
        ['south', true, false],
        ['finance', true, true],
        ['builder-relations', false, true],
      ].map(([name, inOrg, inClaim]) =>
        expect.objectContaining({
          groupRef: group(String(name)),
          inOrg,
          inClaim,
          effective: inOrg && inClaim,
        }),
      ),
    );
    expect(roles?.teams).toEqual([]);
    expect(summary(roles).withheld).toEqual({
      'advocate by membership south':
        'The groups claim of the last sign-in does not name group:default/south',
    });
    // A moved person has lost the old team at once, and gets the new one with a new claim.
    access.org.hire('ann', ['apac']);
    expect((await resolve('ann'))?.teams).toEqual([]);
    await access.signIn(user('ann'));
    expect((await resolve('ann'))?.teams).toEqual([group('apac')]);
  });

  it('lets leadership count only while a claim confirms where the leader belongs', async () => {
    await access.signIn(user('mia'), { claimedGroups: [] });
    expect(summary(await resolve('mia'))).toEqual({
      holds: ['viewer by everyone'],
      withheld: {
        'advocate by membership emea': expect.stringContaining('not name'),
        'manager by leadership emea': expect.stringContaining('confirms none'),
      },
    });
    // One group is confirmed, and yet not the one they lead and belong to.
    access.org.hire('mia', ['emea', 'finance']);
    await access.signIn(user('mia'), { claimedGroups: [group('finance')] });
    expect((await resolve('mia'))?.leads).toEqual([]);
    // Leading without belonging is enough.
    access.org.hire('mia', ['finance']);
    expect((await resolve('mia'))?.leads).toEqual([group('emea')]);
    access.org.appoint('emea', 'kim');
    expect((await resolve('mia'))?.leads).toEqual([]);
  });

  it('withholds leadership that a review revoked, until it is given back', async () => {
    const role = 'manager' as const;
    const key = { userRef: user('mia'), role, scopeRef: group('emea') };
    const entry = { ...key, by: user('rex'), reason: 'Has another job now' };
    await access.register.withhold(entry);
    await access.register.withhold({ ...entry, reason: 'Said twice' });
    const roles = await resolve('mia');
    expect(roles?.leads).toEqual([]);
    expect(summary(roles).withheld).toEqual({
      'manager by leadership emea': `Revoked in a review by user:default/rex at ${access.now.toISOString()}: Has another job now`,
    });
    expect((await resolve('head'))?.leads).toEqual([
      group('builder-relations'),
    ]);
    const restore = (by: string, reason = 'Leads it again') =>
      access.register.restore(key, { by: user(by), reason });
    for (const by of ['head', 'rex', 'bea', 'nobody']) {
      await expect(restore(by)).rejects.toThrow(/needs the admin role/);
    }
    await expect(restore('ada', 'No')).rejects.toThrow(/is too short/);
    await access.register.grant(
      aPrivilegedRequest({ role: 'admin', subjectRef: user('mia') }),
      user('ada'),
    );
    await expect(restore('mia')).rejects.toThrow(/Nobody gives back to thems/);
    await restore('ada');
    await expect(restore('ada')).rejects.toThrow(/that a review revoked/);
    expect((await resolve('mia'))?.leads).toEqual([group('emea')]);
    expect(await access.register.withheld()).toEqual([]);
  });

  it('withholds privileged roles, and only those, under caution and while the organisation is out of date', async () => {
    await access.signIn(user('ada'), { caution: 'The e-mail address differs' });
    expect(summary(await resolve('ada'))).toEqual({
      holds: ['viewer by everyone'],
      withheld: { 'admin by grant': 'The e-mail address differs' },
    });
    access.org.grow('stale');
    expect((await resolve('rex'))?.isAuditor).toBe(true);
    access.org.grow('expired');
    for (const name of ['rex', 'bea']) {
      const { holds, withheld } = summary(await resolve(name));
      expect(holds).toEqual(['viewer by everyone']);
      expect((await resolve(name))?.suspended).toHaveLength(1);
      expect(Object.values(withheld)).toEqual([
        expect.stringMatching(/^The organisation was last read at 2026-11-01/),
      ]);
    }
    // Under caution too: not for its age alone.
    expect((await resolve('ada'))?.suspended).toEqual([]);
    expect((await resolve('head'))?.leads).toHaveLength(1);
    expect((await resolve('pia'))?.partnerOf).toHaveLength(1);
  });

  it('ends what was granted for a time, without anybody writing anything', async () => {
    expect((await resolve('kim'))?.leads).toEqual([group('apac')]);
    access.now = new Date('2026-12-05T00:00:00Z');
    expect((await resolve('kim'))?.leads).toEqual([]);
    const grants = await access.register.list({
      subjectRef: user('kim'),
      all: true,
    });
    expect(grants).toMatchObject([
      { state: 'expired', history: [{ what: 'granted' }, { what: 'expired' }] },
    ]);
    expect(await access.register.list({ subjectRef: user('kim') })).toEqual([]);
  });

  it('withholds what was granted over a group that is gone', async () => {
    access.org.dissolve('apac');
    expect(summary(await resolve('kim')).withheld).toEqual({
      'manager by grant apac':
        'The organisation has no group group:default/apac any more',
    });
  });

  it('knows everybody who holds more than membership gives, like one by one', async () => {
    const privileged = await access.resolver.privileged();
    expect(privileged.map(({ userRef }) => userRef)).toEqual(
      ['ada', 'bea', 'head', 'kim', 'mia', 'pat', 'pia', 'rex', 'sol'].map(
        user,
      ),
    );
    for (const roles of privileged) {
      expect(roles).toEqual(await access.resolver.describe(roles.userRef));
    }
  });

  it('reads everything at once, each thing by its index and once', async () => {
    access.mongo.clearOperations();
    await resolve('kim');
    const operations = access.mongo.operations();
    expect(new Set(operations.map(({ name }) => name))).toEqual(
      new Set(['find']),
    );
    const collections = operations.map(({ collection }) => collection);
    expect(new Set(collections).size).toBe(collections.length);
    const ofRoles = operations.filter(({ collection }) =>
      collection?.startsWith('role_'),
    );
    expect(ofRoles).toHaveLength(2);
    for (const operation of engine === 'mongodb' ? ofRoles : []) {
      const { stages } = await access.mongo.explain(operation);
      expect(stages).toContain('IXSCAN');
    }
  });
});
