import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aGate } from '../__testUtils__/exampleScorecard';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';

const A = 'component:default/a';
const B = 'component:default/b';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('what time brings about on %s', engine => {
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
    expect((await boards.eventsOf(A)).slice(-1)).toEqual([
      expect.objectContaining({
        id: `checks|${A}|H-01|${due}|time`,
        ...{ at: due, from: 'pass', to: 'stale', cause: { kind: 'time' } },
      }),
    ]);
    expect(await boards.counts()).toMatchObject({
      pass: 0,
      stale: 1,
      unknown: 5,
    });
    mongo.clearOperations();
    await keeper.settle(clock.now());
    expect(mongo.operations()).toHaveLength(1);
  });

  it('settles before it takes what is new', async () => {
    await boards.push(A, 'H-01', true);
    boards.clock.advance({ days: 3 });
    await boards.push(A, 'H-01', true);
    expect((await boards.eventsOf(A)).slice(-3).map(({ to }) => to)).toEqual([
      ...['pass', 'stale', 'pass'],
    ]);
  });

  it('lets a waiver lapse by itself at its end', async () => {
    const { clock, keeper, stores } = boards;
    await boards.push(A, 'H-02', false);
    const waiver = await boards.waive(A, 'H-02', 3);
    expect(await boards.cellOf(A, 'H-02')).toMatchObject({
      ...{ state: 'waived', waiverId: waiver?.id, dueAt: waiver?.until },
    });
    expect(await boards.counts()).toMatchObject({ waived: 1, fail: 0 });
    const during = clock.now();
    clock.advance({ days: 4 });
    await keeper.settle(clock.now());
    expect(await boards.cellOf(A, 'H-02')).toMatchObject({
      ...{ state: 'fail', since: waiver?.until },
    });
    expect(await stores.waivers.ofScope('checks', A)).toEqual([
      { ...waiver, status: 'lapsed', endedAt: waiver?.until, revision: 3 },
    ]);
    expect(await stores.waivers.ofScopeAt('checks', A, during)).toEqual([
      waiver,
    ]);
    expect((await boards.eventsOf(A, 'waiver')).map(({ to }) => to)).toEqual([
      ...['requested', 'approved', 'lapsed'],
    ]);
  });

  it('reopens a waiver for good when the evidence underneath changes', async () => {
    const { keeper, stores } = boards;
    await boards.push(A, 'H-02', false);
    const waiver = await boards.waive(A, 'H-02', 9);
    await boards.push(A, 'H-02', false, { value: { ok: false, more: 1 } });
    expect(await boards.cellOf(A, 'H-02')).toMatchObject({ state: 'fail' });
    await boards.push(A, 'H-02', false);
    expect(await boards.cellOf(A, 'H-02')).toMatchObject({ state: 'fail' });
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
    const told = (await boards.eventsOf(A)).slice(4);
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
    expect(await boards.counts()).toMatchObject({
      pass: 1,
      fail: 1,
      unknown: 2,
    });
    expect(await boards.eventsOf(B, 'rules')).toMatchObject([
      { from: '1', to: '2', at: publishedAt, note: 'Longer' },
    ]);
  });

  it('knows the counts at the end of each day of a year', async () => {
    const { clock, stores } = boards;
    const expected: number[] = [];
    for (let day = 0; day < 12; day += 1) {
      await boards.push(day % 2 === 0 ? A : B, 'H-02', day % 3 === 0);
      expected.push((await boards.counts()).pass);
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
