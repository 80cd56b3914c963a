import type {
  BreakGlass,
  OrgStatus,
  PostureItem,
  RoleGrant,
} from '@builder-insights/plugin-access-common';
import { exampleOrg } from '@builder-insights/plugin-access-node/testUtils';
import { observe } from '../__testUtils__/observe';
import { breakGlassCollector } from './breakGlassCollector';
import { exceptionsCollector } from './exceptionsCollector';
import { orgChainCollector } from './orgChainCollector';
import { orgSourceCollector } from './orgSourceCollector';
import { postureCollector } from './postureCollector';

const NOW = new Date('2026-11-20T10:00:00.000Z');
const now = () => NOW;
const daysAgo = (days: number) =>
  new Date(NOW.getTime() - days * 86_400_000).toISOString();

describe('break-glass', () => {
  const use = (id: string, of: Partial<BreakGlass>): BreakGlass => ({
    id,
    userRef: 'user:default/admin',
    displayName: 'Admin',
    reason: 'A builder asks for erasure',
    scopeRef: 'group:default/br-emea',
    startedAt: daysAgo(20),
    endsAt: daysAgo(20),
    state: 'reviewed',
    ...of,
  });
  const look = async (...uses: BreakGlass[]) =>
    (
      await observe(
        breakGlassCollector({ breakGlass: { list: async () => uses }, now }),
      )
    ).value;

  it('sees no fault in short uses that are reviewed, or may still be', async () => {
    const inOrder = {
      limitMinutes: 60,
      daysToReview: 7,
      overdueReviews: [],
      longerThanAllowed: [],
    };
    expect(await look()).toEqual(inOrder);
    expect(
      await look(
        use('reviewed', {}),
        use('active', { state: 'active', endsAt: daysAgo(20) }),
        use('recent', {
          state: 'awaiting-review',
          startedAt: daysAgo(6.9),
          endsAt: daysAgo(6.9),
        }),
      ),
    ).toEqual(inOrder);
  });

  it('names what nobody reviewed for a week, and what was longer than an hour', async () => {
    expect(
      await look(
        use('late', {
          state: 'awaiting-review',
          startedAt: daysAgo(8),
          endsAt: daysAgo(7.1),
          endedAt: daysAgo(7.1),
        }),
      ),
    ).toMatchObject({ overdueReviews: ['late'], longerThanAllowed: ['late'] });
  });
});

describe('entitlement-exceptions', () => {
  const grant = (id: string, of: Partial<RoleGrant>): RoleGrant => ({
    id,
    role: 'product-partner',
    subjectRef: 'user:default/partner',
    state: 'active',
    grantedBy: 'user:default/admin',
    grantedAt: daysAgo(200),
    reason: 'Product manager of search',
    seeded: false,
    history: [],
    ...of,
  });

  it('names grants that nobody looked at, unless they end by themselves', async () => {
    const roles = {
      list: async () => [
        grant('new', { grantedAt: daysAgo(89) }),
        grant('reviewed', { lastReviewedAt: daysAgo(3) }),
        grant('ending', { expiresAt: daysAgo(-30) }),
        grant('forgotten', {}),
        grant('unexplained', { reason: '', expiresAt: daysAgo(-1) }),
      ],
    };
    const collector = exceptionsCollector({ roles, now });
    expect((await observe(collector)).value).toEqual({
      undocumented: ['unexplained'],
      overdueReviews: ['forgotten'],
    });
    const { value } = await observe(collector, { reviewedWithinDays: 365 });
    expect(value).toMatchObject({ overdueReviews: [] });
    await expect(observe(collector, { reviewedWithinDays: 0 })).rejects.toThrow(
      "'entitlement-exceptions' what it cannot use",
    );
  });
});

describe('org-source', () => {
  const basis = {
    snapshotId: '1',
    hash: 'ab',
    source: 'file org.yaml',
    readAt: daysAgo(2),
    freshness: 'stale' as const,
  };
  const snapshot = {
    id: '2',
    source: 'file org.yaml',
    state: 'held' as const,
    readAt: daysAgo(1),
    people: 1,
    groups: 1,
    changes: {
      peopleAdded: 0,
      peopleRemoved: 0,
      peopleChanged: 0,
      groupsAdded: 0,
      groupsRemoved: 0,
      groupsChanged: 0,
    },
    findings: [],
  };
  const look = (
    found: typeof basis | undefined,
    status: Partial<OrgStatus> = {},
  ) =>
    observe(
      orgSourceCollector({
        org: { basis: async () => found },
        snapshots: { status: async () => ({ freshness: 'stale', ...status }) },
      }),
    );

  it('is as old as the reading that is in force', async () => {
    const { value, observedAt } = await look(basis);
    expect(value).toEqual({
      accepted: true,
      source: 'file org.yaml',
      held: false,
      refused: false,
    });
    expect(observedAt?.toISOString()).toBe(basis.readAt);
  });

  it('sees readings that are held or refused, and that there is none', async () => {
    expect((await look(basis, { held: snapshot })).value).toMatchObject({
      held: true,
      refused: false,
    });
    const refused = await look(basis, { refused: snapshot });
    expect(refused.value).toMatchObject({ held: false, refused: true });
    expect(refused.note).toMatch(/the last reading was refused\.$/);
    expect((await look(undefined)).value).toEqual({ accepted: false });
  });
});

describe('org-chain', () => {
  const rootGroup = 'group:default/builder-relations';

  it('follows the example organisation up to its head, and says what breaks the chain', async () => {
    const org = exampleOrg();
    const look = async () =>
      (await observe(orgChainCollector({ org, rootGroup }))).value;
    expect(await look()).toEqual({ leaderless: [], departed: [], cyclic: [] });

    org.form('br-new', { parent: 'builder-relations', manager: 'gone' });
    expect(await look()).toEqual({
      leaderless: [],
      departed: ['user:default/gone'],
      cyclic: [],
    });
    org.appoint('builder-relations', undefined);
    expect(await look()).toMatchObject({
      leaderless: expect.arrayContaining([rootGroup, 'group:default/br-new']),
    });
    org.dissolve('builder-relations');
    await expect(look()).rejects.toThrow(`has no group '${rootGroup}'`);
  });
});

describe('posture', () => {
  const item = (id: string, state: PostureItem['state']): PostureItem => ({
    id,
    title: `About ${id}`,
    state,
    observed: 'It is so',
  });
  const collector = postureCollector({
    report: async () => ({
      checkedAt: NOW.toISOString(),
      environment: 'development',
      items: [item('https', 'amber'), item('guest', 'red'), item('x', 'green')],
    }),
  });

  it('tells what is not right, of all items or of some', async () => {
    expect((await observe(collector)).value).toEqual({
      environment: 'development',
      looked: 3,
      red: ['guest'],
      amber: ['https'],
    });
    const some = await observe(collector, { items: ['x'] });
    expect(some).toMatchObject({
      value: { looked: 1, red: [], amber: [] },
      note: 'All is as it must be.',
    });
  });

  it('is an error for an item that there is not', async () => {
    await expect(observe(collector, { items: ['y'] })).rejects.toThrow(
      "The posture check has no item 'y'; it has https, guest, x",
    );
    await expect(observe(collector, { item: 'x' })).rejects.toThrow(
      "The gate gives the collector 'posture' what it cannot use",
    );
  });
});
