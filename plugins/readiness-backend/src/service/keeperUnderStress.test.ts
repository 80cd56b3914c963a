import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import type { Scope } from '@builder-insights/plugin-readiness-common';
import { aGate } from '../__testUtils__/exampleScorecard';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';
import { toScopeFilter } from '../store/ScopeFilter';
import { recountTask } from '../tasks/recountTask';

const A = 'component:default/a';
const B = 'component:default/b';
const manyScopes = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aScope({ ref: `component:default/s${String(at).padStart(3, '0')}` }),
  );

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('what a keeper withstands on %s', engine => {
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

  /** What the roll-up says, and what the boards add up to. */
  async function sums() {
    const { stores } = boards;
    const everybody = toScopeFilter({ keys: ['below:group:default/company'] });
    return [
      await stores.boards.forTasks().totals('checks', {}),
      await stores.boards.scopedTo(everybody).totals('checks', {}),
    ];
  }

  it('keeps to rules that were published while it reads the catalog', async () => {
    const scopes = [aScope({ ref: A }), ...manyScopes(120)];
    await boards.follow(...scopes);
    await boards.push(A, 'H-01', true);
    async function* catalog(): AsyncGenerator<Scope> {
      for (const [at, scope] of scopes.entries()) {
        if (at === 50) {
          const stricter = aGate({ id: 'H-01', rule: 'value.ok == 1' });
          await boards.publish(
            boardRules({
              version: 2,
              publishedAt: boards.clock.instant,
              gates: [stricter, aGate({ id: 'N-01' })],
            }),
          );
        }
        yield { ...scope, title: `Renamed ${at}` };
      }
    }
    await boards.keeper.followScopes('checks', catalog());
    const board = await boards.stores.boards.forTasks().get('checks', A);
    expect(board).toMatchObject({ title: 'Renamed 0', ruleSetVersion: 2 });
    expect(board?.cells.map(({ gateId }) => gateId)).toEqual(['H-01', 'N-01']);
    expect(board?.cells[0].state).not.toBe('pass');
    expect(await boards.eventsOf(A, 'rules')).toHaveLength(1);
    const [kept, counted] = await sums();
    expect(kept).toEqual(counted);
  });

  it('stamps nothing before what is written already, whoever’s clock is behind', async () => {
    const { clock, stores } = boards;
    await boards.push(A, 'H-02', false);
    const latest = clock.instant;
    const observedAt = clock.at({ days: -1 });
    clock.advance({ seconds: -5 });
    await boards.waive(A, 'H-02', 3);
    await boards.push(A, 'H-01', true, { observedAt });
    await boards.follow(aScope({ ref: A, title: 'Renamed' }));
    clock.advance({ seconds: 60 });
    const { items } = await stores.history.ofScope('checks', A, { limit: 100 });
    const instants = items.map(({ at }) => at).reverse();
    expect(instants).toEqual([...instants].sort());
    expect(instants.slice(-4)).toEqual(Array.from({ length: 4 }, () => latest));
    const states = await stores.history.statesAt('checks', A, clock.now());
    expect(states.map(({ gateId, state }) => [gateId, state])).toEqual(
      expect.arrayContaining([
        ['H-01', 'pass'],
        ['H-02', 'waived'],
      ]),
    );
  });

  it('brings a scope back with its evidence as old as it is, and without its waivers', async () => {
    const { clock, stores } = boards;
    await boards.attest(A, 'I-01', true);
    await boards.push(A, 'H-01', true);
    await boards.push(A, 'H-02', true);
    await boards.push(A, 'H-02', false);
    const waiver = await boards.waive(A, 'H-02', 30);
    const left = clock.instant;
    await boards.follow(aScope({ ref: B }));
    expect(await stores.waivers.ofScope('checks', A)).toMatchObject([
      { id: waiver?.id, status: 'lapsed', endedAt: left },
    ]);
    clock.advance({ days: 2.5 });
    await boards.follow(aScope({ ref: A }), aScope({ ref: B }));
    const board = await stores.boards.forTasks().get('checks', A);
    expect(board?.cells.map(({ gateId, state }) => [gateId, state])).toEqual([
      ['H-01', 'stale'],
      ['H-02', 'fail'],
      ['I-01', 'pass'],
      ['S-01', 'unknown'],
    ]);
    expect(
      await stores.evidence.ofGate('checks', A, 'H-02', { limit: 9 }),
    ).toHaveLength(2);
    clock.advance({ days: 1 });
    await boards.keeper.settle(clock.now());
    expect(await boards.cellOf(A, 'I-01')).toMatchObject({ state: 'stale' });
    const [kept, counted] = await sums();
    expect(kept).toEqual(counted);
  });

  it('has a reader wait for some boards or for the one that is asked for, not for all', async () => {
    const { clock, keeper } = boards;
    const scopes = manyScopes(250);
    await boards.follow(...scopes);
    await keeper.takeEvidence(
      scopes.map(({ ref }) => boards.evidence(ref, 'H-01', true)),
    );
    clock.advance({ days: 3 });
    const last = scopes[249].ref;
    const only = [`checks|${last}`];
    expect(await keeper.settle(clock.now(), { only })).toBe(1);
    expect(await boards.cellOf(last, 'H-01')).toMatchObject({ state: 'stale' });
    expect(
      await Promise.all([1, 2, 3].map(() => keeper.settle(clock.now()))),
    ).toEqual([200, 200, 200]);
    expect(await keeper.settle(clock.now())).toBe(49);
    expect(await keeper.settle(clock.now())).toBe(0);
  });

  it('tells somebody who was overtaken each time to try again, not that they are in conflict', async () => {
    const id = `checks|${A}`;
    const overtaken = boards.stores.ledger.change(
      { boardIds: [id] },
      async held => {
        const board = held.boards.get(id)?.board;
        const write = {
          ...{ stakeholders: [], nextDueAt: undefined, isNew: false },
          ...{ ruleSet: boardRules(), isRefresh: false },
        };
        return {
          entry: {
            boards: board
              ? [{ ...write, board: { ...board, revision: 9 } }]
              : [],
            ...{ removed: [], events: [], evidence: [] },
            ...{ waivers: [], pushes: [], moves: [] },
          },
          answer: undefined,
        };
      },
    );
    await expect(overtaken).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('puts roll-ups right that are wrong, and says so', async () => {
    const { clock, stores } = boards;
    await boards.push(A, 'H-01', true);
    const logger = mockServices.logger.mock();
    const task = recountTask({ ...stores, clock: clock.now, logger });
    const run = async () => await task.fn(new AbortController().signal);
    await run();
    expect(logger.warn).not.toHaveBeenCalled();
    const rollUps = mongo
      .service(`readiness-${databases}`)
      .collection<{ _id: string }>('rollups');
    await rollUps.updateOne(
      { _id: 'checks|all' },
      { $inc: { scopes: 1, 'byArea.hosting.pass': 3, 'byArea.old.fail': 1 } },
    );
    await rollUps.deleteOne({ _id: 'checks|group:default/team-a' });
    await run();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("2 roll-ups of the scorecard 'checks'"),
    );
    const [kept, counted] = await sums();
    expect(kept).toEqual(counted);
    expect(
      await stores.boards
        .forTasks()
        .totals('checks', { org: 'group:default/team-a' }),
    ).toEqual(counted);
    await run();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
