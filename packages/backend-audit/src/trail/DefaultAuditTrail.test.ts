import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aRecord } from '../__testUtils__/aRecord';
import { TestTrail } from '../__testUtils__/TestTrail';

describe.each(TestMongo.engines())('DefaultAuditTrail on %s', engine => {
  let mongo: TestMongo;
  let test: TestTrail;
  let databases = 0;
  const actions = async () => {
    const { items } = await test.trail.query({}, { limit: 1000 });
    return items.map(({ action }) => action);
  };

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  beforeEach(async () => {
    databases += 1;
    test = await TestTrail.start(mongo.service(`trail${databases}`), {
      maxEntries: 5,
    });
  });
  afterEach(() => test.stop());
  afterAll(() => mongo.stop());

  it('gives back what was recorded, and verifies', async () => {
    const record = aRecord({
      error: { name: 'ConflictError', message: 'Too late' },
      meta: { count: 3, ratio: 0.5, list: ['a', null], nested: { yes: true } },
      request: { method: 'POST', path: '/api/builder-insights/insights' },
      target: 'insight:1',
    });
    await test.trail.record(record);
    const { items } = await test.trail.query({}, { limit: 10 });
    expect(items).toEqual([
      { ...record, chain: expect.objectContaining({ sequence: 1 }) },
    ]);
    await expect(test.trail.verify()).resolves.toMatchObject({
      state: 'intact',
      events: 1,
      findings: [],
      buffered: 0,
    });
  });

  it('shows an intent as unknown until its end, and then the end alone', async () => {
    const act = aRecord({ severity: 'high', action: 'role-grant' });
    const outcomes = async (outcome?: 'success' | 'failure' | 'unknown') => {
      const { items } = await test.trail.query({ outcome }, { limit: 10 });
      return items.map(item => item.outcome);
    };
    await test.trail.record({ ...act, outcome: 'unknown' }, { durable: true });
    expect(await outcomes()).toEqual(['unknown']);
    expect(await outcomes('unknown')).toEqual(['unknown']);
    await test.trail.record({ ...act, outcome: 'failure' }, { owed: true });
    expect(await outcomes()).toEqual(['failure']);
    expect(await outcomes('unknown')).toEqual([]);
    expect(await outcomes('failure')).toEqual(['failure']);
    expect(await test.trail.verify()).toMatchObject({
      state: 'intact',
      events: 2,
    });
  });

  it('I5 refuses what must be stored and keeps the rest in order while the store is down', async () => {
    await test.trail.record(aRecord({ action: 'a', severity: 'low' }));
    test.mongo.isDown = true;
    const privileged = aRecord({ action: 'x', outcome: 'unknown' });
    await expect(
      test.trail.record(privileged, { durable: true }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.not.stringContaining('10.1.2.3'),
    });
    await test.trail.record(aRecord({ action: 'b', severity: 'low' }));
    await test.trail.record(aRecord({ action: 'c' }), {
      durable: true,
      owed: true,
    });
    expect(test.trail.buffered()).toBe(3);
    test.mongo.isDown = false;
    const { items } = await test.trail.query({}, { limit: 10 });
    expect(items.map(({ action }) => action).sort()).toEqual(['a', 'b', 'c']);
    expect(test.trail.buffered()).toBe(0);
    expect((await test.trail.verify()).state).toBe('intact');
  });

  it('I5 refuses everything when the buffer is full, except the outcome of what was let through', async () => {
    test.mongo.isDown = true;
    await test.trail.record(aRecord(), { durable: true, owed: true });
    for (let n = 1; n < 5; n++) {
      test.trail.assertAccepting();
      await test.trail.record(aRecord({ severity: 'low' }));
    }
    expect(() => test.trail.assertAccepting()).toThrow(
      expect.objectContaining({ name: 'ServiceUnavailableError' }),
    );
    await expect(
      test.trail.record(aRecord({ severity: 'low' })),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    await test.trail.record(aRecord({ severity: 'low' }), { owed: true });
    expect(test.trail.buffered()).toBe(6);
  });

  it('I5 replays in order, once, what a process that ended could not store', async () => {
    const at = (minute: number) =>
      new Date(Date.UTC(2026, 10, 20, 10, minute, 0));
    test.mongo.isDown = true;
    for (const [minute, action] of ['a', 'b', 'c', 'd'].entries()) {
      await test.trail.record(
        aRecord({ action, severity: 'low', at: at(minute) }),
        { owed: true },
      );
    }
    await test.trail.close().catch(() => undefined);
    const { directory } = test;
    test = await TestTrail.start(mongo.service(`trail${databases}`), {
      directory,
    });
    expect(test.trail.buffered()).toBe(4);
    await test.trail.record(
      aRecord({ action: 'e', severity: 'low', at: at(9) }),
    );
    expect(await actions()).toEqual(['e', 'd', 'c', 'b', 'a']);
    await test.trail.close();
    test = await TestTrail.start(mongo.service(`trail${databases}`), {
      directory,
    });
    expect(test.trail.buffered()).toBe(0);
    expect(await actions()).toHaveLength(5);
    expect((await test.trail.verify()).state).toBe('intact');
  });

  it('writes nothing twice when the answer of the store is lost', async () => {
    await test.trail.record(aRecord({ action: 'a' }), { durable: true });
    test.mongo.losesAnswer = true;
    await test.trail.record(aRecord({ action: 'b' }), {
      durable: true,
      owed: true,
    });
    expect(test.trail.buffered()).toBe(1);
    await test.trail.record(aRecord({ action: 'c' }), { durable: true });
    expect((await actions()).sort()).toEqual(['a', 'b', 'c']);
    const status = await test.trail.verify();
    expect(status).toMatchObject({ state: 'intact', events: 3, buffered: 0 });
    // It knows its own entry again, and does not take it for somebody else's.
    expect(status.streams).toHaveLength(1);
  });

  it('lets many processes write at once', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(() => TestTrail.start(mongo.service(`trail${databases}`))),
    );
    await Promise.all(
      others.flatMap(other =>
        Array.from({ length: 20 }, () =>
          other.trail.record(aRecord(), { durable: true }),
        ),
      ),
    );
    const status = await test.trail.verify();
    expect(status).toMatchObject({ state: 'intact', events: 60 });
    expect(status.streams).toHaveLength(3);
    await Promise.all(others.map(other => other.stop()));
  });

  it('anchors heads that have moved, in the log', async () => {
    await test.trail.record(aRecord(), { durable: true });
    await test.trail.anchor();
    await test.trail.anchor();
    const lines = test.logged().filter(line => line.startsWith('audit-anchor'));
    expect(lines).toHaveLength(2);
    const { streams } = await test.trail.verify();
    expect(lines).toContainEqual(
      expect.stringContaining(`hash=${streams[0].lastHash}`),
    );
    expect(streams[0].anchor).toMatchObject({ sequence: 1 });
  });
});
