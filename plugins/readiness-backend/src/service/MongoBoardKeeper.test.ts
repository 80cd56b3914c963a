import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { HistoryEvent } from '@builder-insights/plugin-readiness-common';
import { aGate } from '../__testUtils__/exampleScorecard';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';

const A = 'component:default/a';
const B = 'component:default/b';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('MongoBoardKeeper on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;
  let databases = 0;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  beforeEach(async () => {
    databases += 1;
    boards = await TestBoards.create(mongo.service(`readiness-${databases}`));
    await boards.publish(boardRules());
    await boards.follow(aScope({ ref: A }), aScope({ ref: B }));
  });
  afterAll(() => mongo.stop());

  async function cellOf(scopeRef: string, gateId: string) {
    const board = await boards.stores.boards.forTasks().get('checks', scopeRef);
    return board?.cells.find(cell => cell.gateId === gateId);
  }

  async function eventsOf(
    scopeRef: string,
    kind: HistoryEvent['kind'] = 'gate',
  ) {
    const { items } = await boards.stores.history.ofScope('checks', scopeRef, {
      ...{ kind, limit: 100 },
    });
    return items.reverse();
  }

  async function countsNow() {
    const { counts } = await boards.stores.boards
      .forTasks()
      .totals('checks', {});
    return counts;
  }

  it('writes a row only when something changes, and keeps evidence fresh without one', async () => {
    expect(await boards.push(A, 'H-01', true)).toEqual({
      ...{ key: '', outcome: 'stored', state: 'pass' },
    });
    const before = await cellOf(A, 'H-01');
    const history = await eventsOf(A);
    boards.clock.advance({ days: 1 });
    expect(await boards.push(A, 'H-01', true, { note: 'Seen again' })).toEqual({
      ...{ key: '', outcome: 'unchanged', state: 'pass' },
    });
    expect(await eventsOf(A)).toEqual(history);
    expect(
      await boards.stores.evidence.ofGate('checks', A, 'H-01', { limit: 9 }),
    ).toHaveLength(1);
    expect(await cellOf(A, 'H-01')).toMatchObject({
      ...{ state: 'pass', since: before?.since },
      dueAt: boards.clock.at({ days: 2 }),
      evidence: {
        automatic: {
          id: before?.evidence.automatic?.id,
          observedAt: boards.clock.instant,
          note: 'Seen again',
        },
      },
    });
  });

  it('tells for each item what became of it', async () => {
    const { clock } = boards;
    const key = (value: string) => ({ key: { value, sender: 'external:ci' } });
    await boards.push(A, 'H-02', true, key('before-1'));
    const outcomes = await boards.keeper.takeEvidence([
      boards.evidence(A, 'H-01', true, key('first-01')),
      boards.evidence(A, 'H-01', true, key('first-01')),
      boards.evidence(A, 'H-01', false, key('first-01')),
      boards.evidence(A, 'H-02', true, {
        ...key('before-1'),
        observedAt: clock.instant,
      }),
      boards.evidence(A, 'H-09', true),
      boards.evidence('component:default/none', 'H-01', true),
      boards.evidence(A, 'I-01', true),
      boards.evidence(A, 'H-01', true, { channel: 'attested' }),
      boards.evidence(A, 'H-01', true, { value: undefined }),
      boards.evidence(A, 'H-01', true, { value: { it: 'x'.repeat(8200) } }),
      boards.evidence(A, 'H-01', true, { observedAt: clock.at({ days: 1 }) }),
      boards.evidence(A, 'H-01', true, { observedAt: clock.at({ days: -1 }) }),
      boards.evidence(B, 'H-01', true, {
        value: undefined,
        error: { name: 'TimeoutError', message: 'It did not answer' },
      }),
    ]);
    expect(outcomes.map(({ outcome, state }) => [outcome, state])).toEqual([
      ['stored', 'pass'],
      ['replayed', 'pass'],
      ...[['refused', undefined]],
      ['replayed', 'pass'],
      ...Array.from({ length: 8 }, () => ['refused', undefined]),
      ['stored', 'error'],
    ]);
    expect(outcomes.flatMap(({ problem }) => problem ?? [])).toEqual([
      expect.stringContaining("key 'first-01' was used for other evidence"),
      expect.stringContaining("has no gate 'H-09'"),
      expect.stringContaining("'component:default/none' is not on"),
      expect.stringContaining("'I-01' is attested"),
      expect.stringContaining("'H-01' is automatic"),
      expect.stringContaining('either a value or an error'),
      expect.stringContaining('bytes'),
      expect.stringContaining('no instant that has been'),
      expect.stringContaining('older than what is known'),
    ]);
  });

  it('brings about what time changed at the instant it fell due, once, whoever settles', async () => {
    const { clock, keeper } = boards;
    await boards.push(A, 'H-01', true);
    const due = clock.at({ days: 2 });
    clock.advance({ days: 5 });
    const another = await TestBoards.create(
      mongo.service(`readiness-${databases}`),
    );
    await Promise.all([
      keeper.settle(clock.now()),
      another.keeper.settle(clock.now()),
    ]);
    expect(await keeper.settle(clock.now())).toBe(0);
    expect((await eventsOf(A)).slice(-1)).toEqual([
      expect.objectContaining({
        id: `checks|${A}|H-01|${due}|time`,
        ...{ at: due, from: 'pass', to: 'stale', cause: { kind: 'time' } },
      }),
    ]);
    expect(await countsNow()).toMatchObject({ pass: 0, stale: 1, unknown: 5 });
    mongo.clearOperations();
    await keeper.settle(clock.now());
    expect(mongo.operations()).toHaveLength(1);
  });

  it('settles before it takes what is new', async () => {
    await boards.push(A, 'H-01', true);
    boards.clock.advance({ days: 3 });
    await boards.push(A, 'H-01', true);
    expect((await eventsOf(A)).slice(-3).map(({ to }) => to)).toEqual([
      ...['pass', 'stale', 'pass'],
    ]);
  });

  it('lets a waiver lapse by itself at its end', async () => {
    const { clock, keeper, stores } = boards;
    await boards.push(A, 'H-02', false);
    const waiver = await boards.waive(A, 'H-02', 3);
    expect(await cellOf(A, 'H-02')).toMatchObject({
      ...{ state: 'waived', waiverId: waiver?.id, dueAt: waiver?.until },
    });
    expect(await countsNow()).toMatchObject({ waived: 1, fail: 0 });
    const during = clock.now();
    clock.advance({ days: 4 });
    await keeper.settle(clock.now());
    expect(await cellOf(A, 'H-02')).toMatchObject({
      ...{ state: 'fail', since: waiver?.until },
    });
    expect(await stores.waivers.ofScope('checks', A)).toEqual([
      { ...waiver, status: 'lapsed', endedAt: waiver?.until, revision: 3 },
    ]);
    expect(await stores.waivers.ofScopeAt('checks', A, during)).toEqual([
      waiver,
    ]);
    expect((await eventsOf(A, 'waiver')).map(({ to }) => to)).toEqual([
      ...['requested', 'approved', 'lapsed'],
    ]);
  });

  it('reopens a waiver for good when the evidence underneath changes', async () => {
    const { keeper, stores } = boards;
    await boards.push(A, 'H-02', false);
    const waiver = await boards.waive(A, 'H-02', 9);
    await boards.push(A, 'H-02', false, { value: { ok: false, more: 1 } });
    expect(await cellOf(A, 'H-02')).toMatchObject({ state: 'fail' });
    await boards.push(A, 'H-02', false);
    expect(await cellOf(A, 'H-02')).toMatchObject({ state: 'fail' });
    const [reopened] = await stores.waivers.ofScope('checks', A);
    expect(reopened).toMatchObject({ status: 'reopened', revision: 3 });
    await expect(
      keeper.keepWaiver(waiver ?? reopened, { note: 'Too late' }),
    ).rejects.toThrow('was changed meanwhile');
  });

  it('judges by the old rules until the new ones were published, and by those from then on', async () => {
    const { clock, stores } = boards;
    await boards.push(A, 'H-01', true);
    clock.advance({ days: 3 });
    const publishedAt = clock.instant;
    await stores.ruleSets.publish(
      boardRules({
        ...{ version: 2, publishedAt, comment: 'Longer' },
        gates: [
          aGate({ id: 'H-01', maxAge: { days: 9 } }),
          aGate({ id: 'S-01', areaId: 'identity' }),
        ],
      }),
    );
    clock.advance({ seconds: 60 });
    await boards.push(A, 'S-01', false);
    const told = (await eventsOf(A)).slice(4);
    expect(told.map(({ gateId, from, to }) => [gateId, from, to])).toEqual([
      ['H-01', 'unknown', 'pass'],
      ['H-01', 'pass', 'stale'],
      ['H-02', 'unknown', undefined],
      ['I-01', 'unknown', undefined],
      ['H-01', 'stale', 'pass'],
      ['S-01', 'unknown', 'fail'],
    ]);
    expect(told.map(({ at, ruleSetVersion }) => [at, ruleSetVersion])).toEqual([
      [clock.at({ days: -3, seconds: -60 }), 1],
      [clock.at({ days: -1, seconds: -60 }), 1],
      ...[2, 3, 4].map(() => [publishedAt, 2]),
      [clock.instant, 2],
    ]);
    const all = stores.boards.forTasks();
    expect((await all.totals('checks', { org: 'group:default/team-a' })).byArea)
      // The other board follows when it is its turn.
      .toMatchObject({
        hosting: { pass: 1, unknown: 2 },
        identity: { fail: 1, unknown: 1 },
      });
    const current = await stores.ruleSets.current('checks');
    await boards.keeper.adoptRules(current ?? boardRules(), { kind: 'rules' });
    expect(await countsNow()).toMatchObject({ pass: 1, fail: 1, unknown: 2 });
    expect(await eventsOf(B, 'rules')).toMatchObject([
      { from: '1', to: '2', at: publishedAt, note: 'Longer' },
    ]);
  });

  it('follows the catalog: other owners, and scopes that are gone', async () => {
    const { stores, keeper } = boards;
    await boards.push(A, 'H-01', true);
    const moved = aScope({
      ...{ ref: A, ownerRef: 'group:default/team-b' },
      orgPath: ['group:default/team-b'],
    });
    expect(await keeper.followScopes('checks', [moved])).toEqual({
      ...{ added: 0, changed: 1, removed: 1 },
    });
    expect(await keeper.followScopes('checks', [moved])).toEqual({
      ...{ added: 0, changed: 0, removed: 0 },
    });
    const all = stores.boards.forTasks();
    expect(await all.totals('checks', { org: 'group:default/team-b' })).toEqual(
      await all.totals('checks', {}),
    );
    expect(
      await all.totals('checks', { owner: 'group:default/team-a' }),
    ).toMatchObject({ scopes: 0, byArea: {} });
    expect(await all.get('checks', B)).toBeUndefined();
    expect((await eventsOf(B)).slice(-1)).toMatchObject([
      { from: 'unknown', cause: { kind: 'applicability' } },
    ]);
    expect(
      await stores.history.statesAt('checks', B, boards.clock.now()),
    ).toEqual([]);
  });

  it('remembers each time that somebody signs', async () => {
    await boards.attest(A, 'I-01', true);
    boards.clock.advance({ days: 1 });
    expect(await boards.attest(A, 'I-01', true)).toMatchObject({
      outcome: 'unchanged',
    });
    expect(
      await boards.stores.evidence.ofGate('checks', A, 'I-01', { limit: 9 }),
    ).toHaveLength(2);
    expect(await eventsOf(A, 'attestation')).toMatchObject([
      { gateId: 'I-01', by: 'user:default/owner', to: 'holds' },
      { gateId: 'I-01', by: 'user:default/owner', to: 'holds' },
    ]);
  });

  it('counts exactly when two processes write at once', async () => {
    const { stores } = boards;
    const another = await TestBoards.create(
      mongo.service(`readiness-${databases}`),
    );
    await Promise.all(
      [boards, another].flatMap(one =>
        [A, B].flatMap(ref => [
          one.push(ref, 'H-01', one === boards),
          one.push(ref, 'H-02', true),
        ]),
      ),
    );
    const all = stores.boards.forTasks();
    const cells = (
      await Promise.all([A, B].map(ref => all.get('checks', ref)))
    ).flatMap(board => board?.cells ?? []);
    const passing = cells.filter(({ state }) => state === 'pass').length;
    expect(await countsNow()).toMatchObject({
      ...{ pass: passing, fail: 4 - passing, unknown: 2 },
    });
    expect(passing).toBeGreaterThanOrEqual(2);
  });

  it('knows the counts at the end of each day of a year', async () => {
    const { clock, stores } = boards;
    const expected: number[] = [];
    for (let day = 0; day < 12; day += 1) {
      await boards.push(day % 2 === 0 ? A : B, 'H-02', day % 3 === 0);
      expected.push((await countsNow()).pass);
      clock.advance({ days: 1 });
    }
    clock.advance({ days: -1 });
    mongo.clearOperations();
    const points = await stores.trends.points({
      ...{ scorecardId: 'checks', days: 365, now: clock.now() },
    });
    expect(mongo.operations()).toHaveLength(2);
    expect(points).toHaveLength(365);
    expect(points.slice(-12).map(({ counts }) => counts.pass)).toEqual(
      expected,
    );
    expect(points[0].counts).toEqual(points[352].counts);
    expect(points[352].counts).toMatchObject({ unknown: 0 });
    expect(points[353].counts).toMatchObject({ unknown: 5 });
  });
});
