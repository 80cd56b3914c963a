import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aRecord } from '../__testUtils__/aRecord';
import { TestTrail } from '../__testUtils__/TestTrail';

const day = (month: number, date: number) =>
  new Date(Date.UTC(2026, month - 1, date));

describe.each(TestMongo.engines())('pruning on %s', engine => {
  let mongo: TestMongo;
  let test: TestTrail;
  let databases = 0;

  /** An edit (security) and a read (routine) on the 1st of each month from January to April. */
  beforeEach(async () => {
    databases += 1;
    test = await TestTrail.start(mongo.service(`prune${databases}`));
    for (const month of [1, 2, 3, 4]) {
      const at = day(month, 1);
      test.clock.now = at;
      await test.trail.record(aRecord({ at, severity: 'low', action: 'read' }));
      await test.trail.record(aRecord({ at }), { durable: true });
    }
    await test.trail.anchor();
  });
  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterEach(() => test.stop());
  afterAll(() => mongo.stop());

  const monthsOf = async (action: string) => {
    const { items } = await test.trail.query({ action }, { limit: 100 });
    return items.map(({ at }) => at.getUTCMonth() + 1).reverse();
  };
  const pruneOn = async (now: Date) => {
    test.clock.now = now;
    const pruned = await test.trail.prune(now);
    return pruned.map(({ events }) => events);
  };

  it('removes each class after its own time, and what is left verifies', async () => {
    expect(await pruneOn(day(3, 20))).toEqual([]);
    expect(await pruneOn(day(5, 15))).toEqual([2]);
    expect(await monthsOf('read')).toEqual([3, 4]);
    expect(await monthsOf('insight-edit')).toEqual([1, 2, 3, 4]);
    expect(await test.trail.verify()).toMatchObject({
      state: 'intact',
      events: 6,
      findings: [],
    });
    expect(await pruneOn(new Date('2028-01-01T00:00:00.000Z'))).toEqual([2, 4]);
    await test.trail.record(aRecord(), { durable: true });
    expect(await test.trail.verify()).toMatchObject({
      state: 'intact',
      events: 1,
      findings: [],
    });
  });

  it('keeps what is held, and everything after it in its stream, until the hold is released', async () => {
    const hold = await test.trail.holds.place({
      reason: 'Case 12\r\nforged line',
      from: day(1, 20),
      to: day(2, 20),
      placedBy: 'user:default/auditor',
    });
    expect(await pruneOn(day(12, 31))).toEqual([1]);
    expect(await monthsOf('read')).toEqual([2, 3, 4]);
    expect(await test.trail.holds.list()).toEqual([
      { ...hold, reason: expect.not.stringMatching(/[\r\n]/) },
    ]);
    const released = await test.trail.holds.release(
      hold.id,
      'user:default/auditor-2',
    );
    expect(released).toMatchObject({
      releasedBy: 'user:default/auditor-2',
      releasedAt: day(12, 31),
    });
    await expect(
      test.trail.holds.release(hold.id, 'user:default/auditor'),
    ).rejects.toThrow('was released by user:default/auditor-2 already');
    expect(await pruneOn(day(12, 31))).toEqual([3]);
    expect((await test.trail.verify()).state).toBe('intact');
  });

  it('refuses holds of nothing', async () => {
    const place = {
      from: day(1, 1),
      to: day(2, 1),
      placedBy: 'user:default/a',
    };
    await expect(
      test.trail.holds.place({ ...place, reason: ' ' }),
    ).rejects.toThrow('A legal hold needs a reason');
    await expect(
      test.trail.holds.place({ ...place, reason: 'x', to: day(1, 1) }),
    ).rejects.toThrow('from one instant to a later one');
    await expect(
      test.trail.holds.release('nothing', 'user:default/a'),
    ).rejects.toThrow("There is no legal hold 'nothing'");
  });

  it('does not prune what a hold that is placed meanwhile keeps', async () => {
    const now = day(12, 31);
    test.clock.now = now;
    const [pruned] = await Promise.allSettled([
      test.trail.prune(now),
      test.trail.holds.place({
        reason: 'Case 13',
        from: day(1, 1),
        to: day(12, 1),
        placedBy: 'user:default/auditor',
      }),
    ]);
    const left = await monthsOf('read');
    expect(left).toEqual(
      pruned.status === 'rejected' || pruned.value.length === 0
        ? [1, 2, 3, 4]
        : [],
    );
    expect((await test.trail.verify()).state).toBe('intact');
  });
});
