import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  weekOf,
  type Insight,
  type InsightFilter,
  type ReportCount,
  type TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { assertReadByIndex } from '../__testUtils__/assertReadByIndex';
import { ExampleOrg } from '../__testUtils__/ExampleOrg';
import { meetsFilter } from '../__testUtils__/meetsFilter';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const root = 'group:default/builder-relations';
const emea = 'group:default/br-emea';
const south = 'group:default/br-emea-south';
const org = ExampleOrg.create();

/** The lists that a report's numbers open, each beside its number. */
function linksOf(report: TeamReport): Array<[InsightFilter, number]> {
  const { group, from, to } = report;
  const span = { from, to };
  const links = (counts: ReportCount[], filter: (v: string) => InsightFilter) =>
    counts.map(({ value, n }): [InsightFilter, number] => [filter(value), n]);
  const equal = (field: string) => (value: string) => ({
    group,
    ...span,
    [field]: value,
  });
  return [
    [{ group, ...span }, report.n],
    ...links(report.byType, equal('type')),
    ...links(report.bySentiment, equal('sentiment')),
    ...links(report.byPriority, equal('priority')),
    ...links(report.byProductArea, equal('productArea')),
    ...links(report.byGroup, value =>
      value === group ? { team: group, ...span } : { group: value, ...span },
    ),
    ...links(report.byWeek, monday => {
      const nextMonday = new Date(Date.parse(monday) + 7 * DAY_MS);
      return {
        group,
        from: monday < from ? from : monday,
        to: nextMonday.toISOString() < to ? nextMonday.toISOString() : to,
      };
    }),
  ];
}

const total = (counts: ReportCount[]) =>
  counts.reduce((sum, c) => sum + c.n, 0);

describe.each(TestMongo.engines())('the team report on %s', engine => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await portal.seed(160);
  });
  afterAll(() => portal.stop());

  it.each([
    ['head', root, '2026-09-01', '2026-11-01'],
    ['head', emea, '2026-09-16T12:00:00Z', '2026-10-14T06:30:00Z'],
    ['manager', emea, '2026-09-01', '2026-10-01'],
    ['advocate', south, '2026-08-15', '2026-12-24'],
    ['partner', root, '2026-09-07', '2026-09-14'],
    ['employee', 'group:default/meridian', '2026-09-01', '2026-10-31'],
  ])('opens for %s over %s from %s to %s', async (name, group, from, to) => {
    const person = await portal.person(name);
    const report = await person.report({ group, from, to });
    const visible = await person.walk();

    for (const [filter, n] of linksOf(report)) {
      const reference = visible.filter(item => meetsFilter(item, filter));
      expect([filter, n]).toEqual([filter, reference.length]);
    }
    const { n, byType, bySentiment, byPriority, byWeek, byGroup } = report;
    for (const counts of [byType, bySentiment, byPriority, byWeek, byGroup]) {
      expect(total(counts)).toBe(n);
    }
    expect(n).toBeGreaterThan(0);
    const length = Date.parse(to) - Date.parse(from);
    const earlier = { from: new Date(Date.parse(from) - length).toISOString() };
    expect(report.previousN).toBe(
      visible.filter(item => meetsFilter(item, { group, ...earlier, to: from }))
        .length,
    );
    expect(mayBeNamed(byGroup, group)).toBe(true);
    expect(byWeek[0].value).toBe(weekOf(new Date(from)));
    expect(Date.now() - Date.parse(report.asOf)).toBeLessThan(60_000);
  });

  function mayBeNamed(counts: ReportCount[], group: string) {
    const named = [group, ...org.below(group)];
    return counts.every(({ value }) => named.includes(value));
  }

  it('opens exactly the lists behind its numbers', async () => {
    const manager = await portal.person('manager');
    const report = await manager.report({
      group: emea,
      from: '2026-09-03',
      to: '2026-10-20',
    });
    for (const [filter, n] of linksOf(report)) {
      expect([filter, (await manager.walk(filter)).length]).toEqual([
        filter,
        n,
      ]);
    }
  });

  it('counts its own members, no area and empty weeks like everything else', async () => {
    const head = await portal.person('head');
    const report = await head.report({
      group: emea,
      from: '2026-08-03',
      to: '2026-11-30',
    });
    const numberOf = (counts: ReportCount[], value: string) =>
      counts.find(count => count.value === value)?.n;
    expect(numberOf(report.byGroup, emea)).toBeGreaterThan(0);
    expect(numberOf(report.byGroup, south)).toBeGreaterThan(0);
    expect(numberOf(report.byProductArea, 'none')).toBeGreaterThan(0);
    expect(numberOf(report.byWeek, '2026-08-03')).toBe(0);
    expect(report.byWeek).toHaveLength(17);
    const counts = report.byType.map(({ n }) => n);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('is empty, not missing, where nothing was heard', async () => {
    const head = await portal.person('head');
    expect(
      await head.report({
        group: 'group:default/finance',
        from: '2026-09-01T00:00:00Z',
        to: '2026-09-02T00:00:00Z',
      }),
    ).toEqual({
      group: 'group:default/finance',
      from: '2026-09-01T00:00:00.000Z',
      to: '2026-09-02T00:00:00.000Z',
      asOf: expect.any(String),
      n: 0,
      previousN: 0,
      byType: [],
      bySentiment: [],
      byPriority: [],
      byProductArea: [],
      byWeek: [{ value: '2026-08-31', n: 0 }],
      byGroup: [],
    });
  });

  it('costs one question to the policy and two to the database, like a single insight', async () => {
    const head = await portal.person('head');
    const advocate = await portal.person('advocate');
    const [newest]: Insight[] = await advocate.walk({
      limit: 1,
      author: 'user:default/advocate',
    });
    await advocate.patch(`/insights/${newest.id}`, { note: 'Edited' });
    const requests: Array<[string, (person: TestPerson) => Promise<unknown>]> =
      [
        [
          'report',
          p => p.report({ group: root, from: '2026-01-01', to: '2027-01-01' }),
        ],
        [
          'small report',
          p => p.report({ group: south, from: '2026-09-01', to: '2026-09-02' }),
        ],
        ['insight', p => p.insight(newest.id)],
      ];
    for (const [what, send] of requests) {
      portal.mongo.clearOperations();
      portal.permissionRequests.take();
      await send(head);
      const operations = portal.operations();
      expect([what, operations.length]).toEqual([what, 2]);
      expect([what, portal.permissionRequests.take()]).toEqual([what, 1]);
      for (const operation of engine === 'mongodb' ? operations : []) {
        assertReadByIndex(await portal.mongo.explain(operation));
      }
    }
  });
});
