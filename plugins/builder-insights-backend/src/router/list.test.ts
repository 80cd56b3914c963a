import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type {
  Insight,
  InsightFilter,
} from '@builder-insights/plugin-builder-insights-common';
import { assertReadByIndex } from '../__testUtils__/assertReadByIndex';
import { meetsFilter } from '../__testUtils__/meetsFilter';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { aCapture } from '../__testUtils__/aCapture';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const ids = (insights: Insight[]) => insights.map(({ id }) => id);

/** Every filter, and what each does beside another. */
const filters: InsightFilter[] = [
  { type: 'praise' },
  { sentiment: 'negative' },
  { priority: 'critical' },
  { state: 'submitted' },
  { state: 'closed' },
  { productArea: 'component:default/atlas-search' },
  { productArea: 'component:default/atlas' },
  { productArea: 'none' },
  { author: 'user:default/advocate' },
  { author: 'user:default/employee' },
  { group: 'group:default/br-emea' },
  { group: 'group:default/br-emea-south' },
  { group: 'group:default/finance' },
  { team: 'group:default/br-emea' },
  { event: 'austin-meetup' },
  { from: '2026-10-01' },
  { to: '2026-10-01' },
  { from: '2026-09-10', to: '2026-09-11' },
  { from: '2026-09-10T02:00:00+02:00', to: '2026-09-10T02:00:00.001+02:00' },
  { words: 'LATENCY' },
  { words: 'facets indices' },
  { words: '検索' },
  { words: 'ranking' },
  { words: 'laten' },
  { words: '!?' },
  { words: 'kafka', group: 'group:default/br-emea', sentiment: 'positive' },
  {
    productArea: 'component:default/driver',
    team: 'group:default/br-emea-south',
    type: 'other',
    from: '2026-09-05',
  },
];

/** Whether a list is asked for by one of the fields that have an index, and by nothing else. */
function leadsAlone(filter: InsightFilter): boolean {
  const [field, ...others] = Object.keys(filter);
  const indexed = ['words', 'author', 'event', 'team', 'productArea', 'group'];
  return others.length === 0 && indexed.includes(field);
}

describe.each(TestMongo.engines())('the list on %s', engine => {
  let portal: TestPortal;
  let head: TestPerson;
  let all: Insight[];

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(160);
    head = await portal.person('head');
    all = await head.walk();
  });
  afterAll(() => portal.stop());

  it('has each insight once, newest first, however it is paged', async () => {
    // The head leads everybody: all that is stored is theirs to see.
    expect(new Set(ids(all)).size).toBe(160);
    const ordered = [...all].sort(
      (a, b) =>
        Date.parse(b.capturedAt) - Date.parse(a.capturedAt) ||
        (a.id < b.id ? 1 : -1),
    );
    expect(ids(all)).toEqual(ids(ordered));
    const ties = all.filter(
      ({ capturedAt }, index) => capturedAt === all[index + 1]?.capturedAt,
    );
    expect(ties.length).toBeGreaterThan(50);

    for (const limit of [1, 7, 80, undefined]) {
      expect(ids(await head.walk({ limit }))).toEqual(ids(all));
    }
    expect((await head.list({})).items).toHaveLength(25);
    expect(await head.list({ limit: 100, to: '2026-08-31' })).toEqual({
      items: [],
    });
  });

  it('goes on where it was when something newer arrives', async () => {
    const advocate = await portal.person('advocate');
    const mine: InsightFilter = { author: 'user:default/advocate' };
    const before = await advocate.walk(mine);
    const first = await advocate.list({ ...mine, limit: 2 });
    const newer = await advocate.capture({
      clientId: 'e6a4ff0c-3f8e-4d0c-9a44-3c0f9a4a3a01',
      capturedAt: '2026-11-30T00:00:00Z',
      note: 'Arrived in between',
    });
    const second = await advocate.list({
      ...mine,
      limit: 100,
      cursor: first.nextCursor,
    });
    expect(ids([...first.items, ...second.items])).toEqual(ids(before));
    expect(ids(await advocate.walk(mine))).toEqual([newer.id, ...ids(before)]);
    all = await head.walk();
  });

  it.each(filters)('is narrowed exactly by %j', async filter => {
    const expected = all.filter(insight =>
      // A filter by words without any word finds nothing.
      filter.words === '!?' ? false : meetsFilter(insight, filter),
    );
    expect(ids(await head.walk({ ...filter, limit: 9 }))).toEqual(
      ids(expected),
    );
  });

  it('takes a cursor only from whom, and for what, it was made', async () => {
    const advocate = await portal.person('advocate');
    const asked: InsightFilter = { sentiment: 'neutral' };
    const { nextCursor = '' } = await head.list({ ...asked, limit: 3 });
    const [place, signature] = nextCursor.split('.');
    const elsewhere = Buffer.from(
      JSON.stringify([Date.parse('2026-12-31'), 'zzz']),
    ).toString('base64url');
    const refused = [
      [advocate, { ...asked, cursor: nextCursor }],
      [head, { cursor: nextCursor }],
      [head, { sentiment: 'negative', cursor: nextCursor }],
      [head, { ...asked, type: 'praise', cursor: nextCursor }],
      [head, { ...asked, cursor: `${elsewhere}.${signature}` }],
      [head, { ...asked, cursor: place }],
      [head, { ...asked, cursor: `${place}.` }],
      [head, { ...asked, cursor: `${place}.${signature.slice(1)}` }],
      [head, { ...asked, cursor: `${place}x.${signature}` }],
      [head, { ...asked, cursor: `${nextCursor}.x` }],
      [head, { ...asked, cursor: `${nextCursor}=` }],
      [head, { ...asked, cursor: `${nextCursor}!` }],
    ] as const;
    for (const [person, query] of refused) {
      const { status, message } = await person.get('/insights', query);
      expect(status).toBe(400);
      expect(message).toMatch(/does not belong to this list; leave it out/);
    }
    // Another page size is the same list.
    const page = await head.list({ ...asked, limit: 5, cursor: nextCursor });
    expect(page.items).toHaveLength(5);
  });

  it('costs one question to the policy and one to the database', async () => {
    const { nextCursor } = await head.list({ limit: 20 });
    const queries = [
      { limit: 1 },
      { limit: 100 },
      { limit: 20, cursor: nextCursor },
      ...filters.map(filter => ({ ...filter, limit: 100 })),
    ];
    const leads = [{}, ...filters.filter(asked => leadsAlone(asked))];
    for (const name of ['head', 'manager', 'advocate', 'partner', 'employee']) {
      const person = await portal.person(name);
      for (const query of name === 'head' ? queries : leads) {
        portal.mongo.clearOperations();
        portal.permissionRequests.take();
        await person.list(query);
        const operations = portal.operations();
        expect(operations.map(({ collection }) => collection)).toEqual([
          'insights',
        ]);
        expect(portal.permissionRequests.take()).toBe(1);
        for (const operation of engine === 'mongodb' ? operations : []) {
          const plan = await portal.mongo.explain(operation);
          assertReadByIndex(plan);
          // Led by an index, a list is read in its order and never sorted.
          const isSorted =
            operation.name === 'find' &&
            plan.totalDocsExamined > 0 &&
            plan.stages.includes('SORT');
          expect(isSorted).toBe(false);
        }
      }
    }
  });

  it('opens what a group heard that is dissolved by now', async () => {
    const gone = 'group:default/br-gone';
    expect((await head.get('/insights', { group: gone })).status).toBe(404);
    const { id } = await head.capture(aCapture());
    await portal.mongo
      .service('builder-insights')
      .collection<{ _id: string; orgPathAtCapture: string[] }>('insights')
      .updateOne({ _id: id }, { $addToSet: { orgPathAtCapture: gone } });
    const { items } = await head.list({ group: gone });
    expect(items.map(insight => insight.id)).toEqual([id]);
  });
});
