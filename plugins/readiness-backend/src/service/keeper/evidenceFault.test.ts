import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aScope, boardRules, TestBoards } from '../../__testUtils__/TestBoards';

jest.setTimeout(60_000);

const A = 'component:default/a';
const collector = { kind: 'collector' as const, id: 'probe' };

describe.each(TestMongo.engines())('what a gate takes on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    boards = await TestBoards.create(mongo.service('readiness'));
    await boards.publish(boardRules());
    await boards.follow(aScope({ ref: A }));
  });
  afterAll(() => mongo.stop());

  it('is never older than what it has, wherever that came from', async () => {
    const { clock } = boards;
    await boards.push(A, 'H-01', false, { source: collector });
    const late = await boards.push(A, 'H-01', true, {
      observedAt: clock.at({ seconds: -1 }),
    });
    expect(late).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining('older'),
    });
    expect((await boards.cellOf(A, 'H-01'))?.state).toBe('fail');
  });

  it('is what a collector sees now, however old that is: it may have had no answer before', async () => {
    const { clock } = boards;
    await boards.push(A, 'H-02', true, {
      source: collector,
      value: undefined,
      error: { name: 'Timeout', message: 'No answer' },
    });
    const seen = await boards.push(A, 'H-02', true, {
      source: collector,
      observedAt: clock.at({ days: -1 }),
    });
    expect(seen).toMatchObject({ outcome: 'stored', state: 'pass' });
  });
});
