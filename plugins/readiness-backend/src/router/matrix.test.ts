import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  addCounts,
  countStates,
  emptyCounts,
  type MatrixPage,
  type MatrixQuery,
  type MatrixRow,
  type RollUp,
} from '@builder-insights/plugin-readiness-common';
import fc from 'fast-check';
import { INDEX, PORTAL, RELIC, WALKER } from '../__testUtils__/exampleCatalog';
import { exampleScorecard } from '../__testUtils__/exampleScorecard';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(120_000);

const MATRIX = '/scorecards/checks/matrix';
const SEARCH = ['group:default/search', 'group:default/engineering'];
/** Groups of each scope, its owner first; the catalog knows nothing of `gone`. */
const PATHS = new Map([
  [PORTAL, [...SEARCH, 'group:default/company']],
  [INDEX, [...SEARCH, 'group:default/company']],
  [
    WALKER,
    [
      'group:default/graph',
      'group:default/engineering',
      'group:default/company',
    ],
  ],
  [RELIC, ['group:default/gone']],
]);
const READABLE: Record<string, string[]> = {
  auditor: [...PATHS.keys()],
  owner: [PORTAL, INDEX],
  other: [WALKER],
};
const COLUMNS = exampleScorecard.gates.map(({ id }) => id);

/** What the rows add up to; a gate at the stage shadow counts nowhere. */
function recount(rows: readonly MatrixRow[]): RollUp {
  const byArea: RollUp['byArea'] = {};
  let counts = emptyCounts();
  for (const { id, areaId, stage } of exampleScorecard.gates) {
    const states = rows.flatMap(row => row.states[COLUMNS.indexOf(id)] ?? []);
    if (stage !== 'shadow' && states.length > 0) {
      const more = countStates(states);
      byArea[areaId] = addCounts(byArea[areaId] ?? emptyCounts(), more);
      counts = addCounts(counts, more);
    }
  }
  return { scopes: rows.length, counts, byArea };
}

/** What the filters mean, said once more. */
function meets(row: MatrixRow, query: MatrixQuery): boolean {
  const { org, owner, search, gate, state } = query;
  const path = PATHS.get(row.ref) ?? [];
  const counted = row.states.filter(
    (_, index) => exampleScorecard.gates[index].stage !== 'shadow',
  );
  const ofGate = gate ? [row.states[COLUMNS.indexOf(gate)]] : counted;
  return (
    (!org || path.includes(org)) &&
    (!owner || row.ownerRef === owner) &&
    (!search ||
      row.title
        .toLowerCase()
        .split(' ')
        .some(word => word.startsWith(search))) &&
    (!state || ofGate.some(one => one === state))
  );
}

describe.each(TestMongo.engines())('matrix on %s', engine => {
  let portal: TestPortal;
  let auditor: TestPerson;
  let pushes = 0;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    auditor = await portal.person('auditor');
  });
  afterAll(() => portal.stop());

  const push = async (
    seen: ReadonlyArray<{ scopeRef: string; gateId: string; value: object }>,
  ) => {
    await portal.program('ci-evidence').post('/evidence', {
      items: seen.map(item => ({
        ...{ key: `matrix-${(pushes += 1)}`, scorecardId: 'checks', ...item },
        observedAt: portal.clock.instant,
      })),
    });
  };
  const pages = async (who: TestPerson, query: object, limit: number) => {
    const read: MatrixPage[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await who.get(MATRIX, { ...query, limit, cursor });
      read.push(body);
      cursor = body.nextCursor;
    } while (cursor);
    return read;
  };
  const rowsOf = async (who: TestPerson, query: object = {}) =>
    (await pages(who, query, 100)).flatMap(({ rows }) => rows);

  it('lists what meets the filters and adds up exactly what it lists, for every reader', async () => {
    const one = <T>(...values: T[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const query = fc.record({
      org: one(...SEARCH, 'group:default/company', 'group:default/gone'),
      owner: one('group:default/search', 'group:default/graph'),
      search: one('the', 'por', 'walk', 'alker'),
      gate: one('H-01', 'H-02', 'S-01'),
      state: one('pass' as const, 'fail' as const, 'unknown' as const),
    });
    const seen = fc.array(
      fc.record({
        scopeRef: fc.constantFrom(...PATHS.keys()),
        gateId: fc.constantFrom('H-01', 'H-02', 'S-01'),
        value: fc.record({
          status: fc.constantFrom(200, 500),
          onCall: fc.constantFrom(1, 2),
          ok: fc.boolean(),
        }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        ...([seen, query, fc.integer({ min: 1, max: 3 })] as const),
        async (observations, asked, limit) => {
          await push(observations);
          const all = await rowsOf(auditor);
          for (const [name, refs] of Object.entries(READABLE)) {
            const read = await pages(await portal.person(name), asked, limit);
            const expected = all.filter(
              row => refs.includes(row.ref) && meets(row, asked),
            );
            expect(read.flatMap(({ rows }) => rows)).toEqual(expected);
            read.forEach(({ totals }) =>
              expect(totals).toEqual(recount(expected)),
            );
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('shows a page in three operations and one question, and names its columns', async () => {
    await auditor.get(MATRIX);
    portal.mongo.clearOperations();
    portal.permissionRequests.take();
    const { body } = await auditor.get(MATRIX, { limit: 2 });
    expect(portal.operations().length).toBeLessThanOrEqual(3);
    expect(portal.permissionRequests.take()).toBe(1);
    expect(body).toMatchObject({
      ...{ scorecardId: 'checks', ruleSetVersion: 1, gateIds: COLUMNS },
      asOf: portal.clock.instant,
      totals: { scopes: 4 },
    });
    expect(body.rows).toHaveLength(2);
  });

  it('exports the rows that the pages show, as CSV and as lines of JSON', async () => {
    for (const name of Object.keys(READABLE)) {
      const who = await portal.person(name);
      const rows = await rowsOf(who, { org: 'group:default/engineering' });
      const query = { org: 'group:default/engineering' };
      portal.audited.take();
      const csv = await who.get('/scorecards/checks/export', {
        ...{ ...query, format: 'csv' },
      });
      const lines = csv.text.trimEnd().split('\r\n');
      expect(lines).toEqual([
        ['scope', 'title', 'owner', ...COLUMNS].join(','),
        ...rows.map(row =>
          [row.ref, row.title, row.ownerRef, ...row.states].join(','),
        ),
      ]);
      expect(csv.headers['content-disposition']).toContain(
        'readiness-checks-2026-11-20.csv',
      );
      expect(portal.audited.take('readiness-export')).toMatchObject([
        { outcome: 'success', meta: { target: 'checks', rows: rows.length } },
      ]);
      const jsonl = await who.get('/scorecards/checks/export', {
        ...{ ...query, format: 'jsonl' },
      });
      expect(
        jsonl.text
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line)),
      ).toEqual(
        rows.map(({ ref, title, ownerRef, states }) => ({
          ...{ ref, title, ownerRef },
          gates: Object.fromEntries(COLUMNS.map((id, at) => [id, states[at]])),
        })),
      );
    }
  });

  it('tells the trend of groups whose scopes one all sees, day by day', async () => {
    const path = '/scorecards/checks/trend';
    await push([{ scopeRef: INDEX, gateId: 'H-02', value: { onCall: 3 } }]);
    const before = recount(await rowsOf(auditor)).counts;
    portal.clock.advance({ days: 2 });
    await push([{ scopeRef: INDEX, gateId: 'H-02', value: { onCall: 0 } }]);
    const after = recount(await rowsOf(auditor)).counts;
    const { body } = await auditor.get(path, { days: 3 });
    expect(body.points[2]).toEqual({ day: '2026-11-22', counts: after });
    expect(body.points[0]).toEqual({ day: '2026-11-20', counts: before });
    const owner = await portal.person('owner');
    const own = await owner.get(path, { node: SEARCH[0], days: 1 });
    expect(own.body.points).toEqual([
      {
        day: '2026-11-22',
        counts: recount(await rowsOf(owner)).counts,
      },
    ]);
    for (const node of [undefined, SEARCH[1]]) {
      expect(await owner.get(path, { node })).toMatchObject({
        status: 403,
        message: expect.stringContaining('counts scopes that you may not see'),
      });
    }
  });

  it('tells people what they may do, and of scorecards only when they see a scope', async () => {
    const owner = await portal.person('owner');
    expect((await owner.get('/me')).body).toEqual({
      ...{ read: true, attest: true, requestWaiver: true, editRegister: true },
      ...{ approveWaiver: false, decide: false, editRules: false },
    });
    const { body } = await owner.get('/scorecards');
    expect(body.items).toMatchObject([{ id: 'checks', version: 1 }]);
    expect((await owner.get('/scorecards/checks')).body).toEqual(body.items[0]);
    const outsider = await portal.person('outsider');
    expect((await outsider.get('/me')).body.read).toBe(false);
    for (const path of ['/scorecards', '/scorecards/checks', MATRIX]) {
      expect((await outsider.get(path)).status).toBe(403);
    }
    const none = await owner.get('/scorecards/none');
    expect(none).toMatchObject({ status: 404 });
    expect((await owner.get('/scorecards/none/matrix')).message).toBe(
      none.message,
    );
  });

  it('refuses what it cannot read in a sentence, and cursors of others', async () => {
    const { body } = await auditor.get(MATRIX, { limit: 1 });
    const cursor = body.nextCursor;
    const wrong: Array<[object, string]> = [
      [{ limit: 0 }, 'use a whole number from 1 to 100'],
      [{ limit: 101 }, 'use a whole number from 1 to 100'],
      [{ state: 'green' }, 'one of pass, fail'],
      [{ org: 'user:default/owner' }, 'use an entity ref such as group:'],
      [{ gate: 'H-99' }, "the scorecard 'checks' asks no such gate"],
      [{ colour: 'red' }, "'colour' is not a field"],
      [{ cursor, search: 'the' }, 'does not belong to this list'],
      [{ cursor: `${cursor}x` }, 'does not belong to this list'],
    ];
    for (const [query, sentence] of wrong) {
      const { status, message } = await auditor.get(MATRIX, query);
      expect([query, status, message]).toEqual([
        ...[query, 400, expect.stringContaining(sentence)],
      ]);
    }
    const owner = await portal.person('owner');
    expect(await owner.get(MATRIX, { limit: 1, cursor })).toMatchObject({
      status: 400,
    });
  });
});
