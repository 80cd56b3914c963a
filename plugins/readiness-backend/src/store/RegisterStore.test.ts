import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type {
  HistoryEvent,
  OpenDecision,
} from '@builder-insights/plugin-readiness-common';
import { aScope, boardRules, TestBoards } from '../__testUtils__/TestBoards';

jest.setTimeout(60_000);

const A = 'component:default/a';
const NEWCOMER = 'user:default/newcomer';

describe.each(TestMongo.engines())('RegisterStore on %s', engine => {
  let mongo: TestMongo;
  let boards: TestBoards;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
    boards = await TestBoards.create(mongo.service('readiness'));
    await boards.publish(boardRules());
    await boards.follow(aScope({ ref: A }));
  });
  afterAll(() => mongo.stop());

  const aDecision = (change: Partial<OpenDecision> & { id: string }) => ({
    ...{ rolloutId: 'launch', revision: 0, workstream: 'identity' },
    ...{ question: 'Which way?', dependsOn: [], blocksRings: [] },
    status: 'Drafted' as const,
    changedAt: boards.clock.instant,
    ...change,
  });

  const anEvent = (id: string, to: string): Omit<HistoryEvent, 'id'> => ({
    ...{ at: boards.clock.instant, scorecardId: 'checks', scopeRef: A },
    ...{ kind: 'decision', subjectId: id, to, note: `It is ${to}` },
    ...{ cause: { kind: 'person' }, ruleSetVersion: 1 },
  });

  const put = (decision: OpenDecision) =>
    boards.stores.registers.put(
      'decisions',
      decision,
      anEvent(decision.id, decision.status),
    );

  it('keeps an entry as it is and as it was at any time, with what changed', async () => {
    const { clock, stores } = boards;
    const first = await put(aDecision({ id: 'D-01' }));
    expect(first.revision).toBe(1);
    const before = clock.now();
    clock.advance({ days: 1 });
    const done = await put({ ...first, status: 'Done', outcome: 'This way' });
    expect(await stores.registers.get('launch', 'decisions', 'D-01')).toEqual(
      done,
    );
    expect(await stores.registers.list('launch', 'decisions')).toEqual([done]);
    expect(await stores.registers.list('launch', 'decisions', before)).toEqual([
      first,
    ]);
    expect(
      await stores.registers.list('launch', 'decisions', new Date(0)),
    ).toEqual([]);
    expect(
      (
        await stores.history.ofSubject(
          { scorecardId: 'checks', scopeRef: A },
          { kind: 'decision', subjectId: 'D-01' },
        )
      ).map(({ to }) => to),
    ).toEqual(['Done', 'Drafted']);
  });

  it('takes one of two who change or add the same, and nothing of the other', async () => {
    const { stores } = boards;
    const first = await put(aDecision({ id: 'D-02' }));
    const changes = await Promise.allSettled(
      (['Blocked', 'Done'] as const).map(status => put({ ...first, status })),
    );
    const added = await Promise.allSettled([
      put(aDecision({ id: 'D-03', question: 'Here?' })),
      put(aDecision({ id: 'D-03', question: 'There?' })),
    ]);
    for (const outcomes of [changes, added]) {
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const refused = outcomes.find(({ status }) => status === 'rejected');
      expect(refused).toMatchObject({
        reason: { message: expect.stringContaining('by somebody else') },
      });
    }
    const events = await Promise.all(
      ['D-02', 'D-03'].map(subjectId =>
        stores.history.ofSubject(
          { scorecardId: 'checks', scopeRef: A },
          { kind: 'decision', subjectId },
        ),
      ),
    );
    expect(events.map(({ length }) => length)).toEqual([2, 1]);
  });

  it('lets a new owner see the scope at once', async () => {
    const { stores, keeper } = boards;
    const ofNewcomer = stores.boards.scopedTo({
      everything: false,
      query: { keys: { $in: [`stakeholder:${NEWCOMER}`] } },
    });
    expect(await ofNewcomer.get('checks', A)).toBeUndefined();
    await put(aDecision({ id: 'D-04', ownerRef: NEWCOMER }));
    expect(await ofNewcomer.get('checks', A)).toMatchObject({ ref: A });
    await boards.push(A, 'H-01', true);
    expect(await ofNewcomer.get('checks', A)).toMatchObject({ ref: A });
    expect(await stores.registers.ownersOf('launch')).toEqual([NEWCOMER]);
    await keeper.followScopes('checks', [aScope({ ref: A })]);
    expect(await ofNewcomer.get('checks', A)).toBeUndefined();
  });
});
