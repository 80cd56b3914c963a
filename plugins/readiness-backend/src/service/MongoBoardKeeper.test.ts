import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
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

  it('writes a row only when something changes, and keeps evidence fresh without one', async () => {
    expect(await boards.push(A, 'H-01', true)).toEqual({
      ...{ key: '', outcome: 'stored', state: 'pass' },
    });
    const before = await boards.cellOf(A, 'H-01');
    const history = await boards.eventsOf(A);
    boards.clock.advance({ days: 1 });
    expect(await boards.push(A, 'H-01', true, { note: 'Seen again' })).toEqual({
      ...{ key: '', outcome: 'unchanged', state: 'pass' },
    });
    expect(await boards.eventsOf(A)).toEqual(history);
    expect(
      await boards.stores.evidence.ofGate('checks', A, 'H-01', { limit: 9 }),
    ).toHaveLength(1);
    expect(await boards.cellOf(A, 'H-01')).toMatchObject({
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
      expect.stringContaining('is yet to come'),
      expect.stringContaining('older than what is known'),
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
    expect((await boards.eventsOf(B)).slice(-1)).toMatchObject([
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
    expect(await boards.eventsOf(A, 'attestation')).toMatchObject([
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
    expect(await boards.counts()).toMatchObject({
      ...{ pass: passing, fail: 4 - passing, unknown: 2 },
    });
    expect(passing).toBeGreaterThanOrEqual(2);
  });
});
