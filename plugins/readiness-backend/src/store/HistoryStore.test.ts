import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { assertReadByIndex } from '../__testUtils__/assertReadByIndex';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';

jest.setTimeout(60_000);

const A = 'component:default/a';

describe.each(TestMongo.engines())('HistoryStore on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    boards = await TestBoards.create(mongo.service('readiness'));
    await boards.publish(boardRules());
    await boards.follow(aScope({ ref: A }), aScope({ ref: `${A}-b` }));
    for (let round = 0; round < 6; round += 1) {
      // Twice at the same instant, then a day later.
      await boards.push(A, 'H-01', round % 2 === 0);
      await boards.push(A, 'H-02', round % 2 === 1);
      boards.clock.advance({ days: round % 2 });
    }
  });
  afterAll(() => mongo.stop());

  async function pages(query: { gateId?: string; from?: string; to?: string }) {
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await boards.stores.history.ofScope('checks', A, {
        ...{ ...query, limit: 3, after },
      });
      ids.push(...items.map(({ id }) => id));
      if (next === undefined) {
        return ids;
      }
      after = next;
    }
  }

  it('reads everything page by page, the newest first, what happened at one instant too', async () => {
    const { items } = await boards.stores.history.ofScope('checks', A, {
      limit: 100,
    });
    expect(
      items.map(({ gateId, to }) => `${gateId} ${to}`).slice(0, 4),
    ).toEqual(['H-02 pass', 'H-01 fail', 'H-02 fail', 'H-01 pass']);
    mongo.clearOperations();
    expect(await pages({})).toEqual(items.map(({ id }) => id));
    const ofGate = items.filter(({ gateId }) => gateId === 'H-01');
    expect(await pages({ gateId: 'H-01' })).toEqual(ofGate.map(({ id }) => id));
    const [{ at }] = items;
    expect(await pages({ from: at, to: at })).toEqual(
      items.filter(one => one.at === at).map(({ id }) => id),
    );
    await assertReadByIndex(mongo, engine);
  });

  it('tells the states at any instant, the last of several included', async () => {
    const states = async (days: number) =>
      (
        await boards.stores.history.statesAt(
          'checks',
          A,
          new Date(boards.clock.at({ days })),
        )
      ).map(({ gateId, state }) => `${gateId} ${state}`);
    expect(await states(-4)).toEqual([]);
    expect(await states(-3)).toEqual([
      ...['H-01 fail', 'H-02 pass', 'I-01 unknown', 'S-01 unknown'],
    ]);
    expect(await states(0)).toEqual(await states(-3));
  });

  it('refuses a place that is none', async () => {
    await expect(
      boards.stores.history.ofScope('checks', A, { limit: 1, after: 'here' }),
    ).rejects.toThrow("'here' is no place in a history");
  });
});
