import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aDecision } from '../__testUtils__/aDecision';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';

jest.setTimeout(60_000);

const A = 'component:default/a';

describe.each(TestMongo.engines())('RecordStore on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    boards = await TestBoards.create(mongo.service('readiness'));
    await boards.publish(boardRules());
    await boards.follow(aScope({ ref: A }));
  });
  afterAll(() => mongo.stop());

  const board = async () => {
    const found = await boards.stores.boards.forTasks().get('checks', A);
    if (!found) {
      throw new Error('The board is gone');
    }
    return found;
  };

  const addRisk = (id: string) =>
    boards.stores.registers.put(
      'risks',
      {
        ...{ id, rolloutId: 'launch', revision: 0, title: 'Nobody knows it' },
        ...{ likelihood: 'high', impact: 'high', status: 'open' },
        ...{ gateIds: [], blocksRings: ['pilot'] },
        changedAt: boards.clock.instant,
      },
      {
        ...{ at: boards.clock.instant, scorecardId: 'checks', scopeRef: A },
        ...{ kind: 'risk', subjectId: id, to: 'open', note: 'It is open' },
        ...{ cause: { kind: 'person' }, ruleSetVersion: 1 },
      },
    );

  it.each<[string, () => Promise<unknown>]>([
    ['evidence', () => boards.push(A, 'H-01', true)],
    ['a register, be it of nobody', () => addRisk('R-01')],
  ])('keeps no decision when %s changed since', async (_, change) => {
    const { records } = boards.stores;
    const seen = await board();
    await change();
    await expect(
      records.append(aDecision({ id: 'late' }), seen),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('read the verdict again'),
    });
    expect(await records.ofRollout('launch')).toEqual([]);
  });

  it('keeps several decisions on the same facts', async () => {
    const { records } = boards.stores;
    const seen = await board();
    await records.append(aDecision({ id: 'one' }), seen);
    await records.append(aDecision({ id: 'two' }), seen);
    expect(
      (await records.ofRollout('launch')).map(({ sequence }) => sequence),
    ).toEqual([1, 2]);
  });
});
