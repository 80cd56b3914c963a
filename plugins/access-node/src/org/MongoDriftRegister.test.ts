import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { DriftObservation } from './DriftRegister';
import { MongoDriftRegister } from './MongoDriftRegister';

const kinds = ['claim-extra-group', 'claim-missing-group'] as const;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 24 * 60 * 60 * 1000);

const extra = (claim: string, name = 'ann'): DriftObservation => ({
  kind: 'claim-extra-group',
  severity: 'medium',
  subjectRef: `user:default/${name}`,
  displayName: name,
  message: `The claim has ${claim}`,
  claim,
});

describe.each(TestMongo.engines())('MongoDriftRegister on %s', engine => {
  let mongo: TestMongo;
  let register: MongoDriftRegister;
  let count = 0;
  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  beforeEach(async () => {
    register = await MongoDriftRegister.create(
      mongo.service(`drift${count++}`),
    );
  });
  afterAll(() => mongo.stop());

  const see = (at: Date, ...found: DriftObservation[]) =>
    register.observe({ subjectRef: 'user:default/ann', kinds, found, at });

  it('opens what is new, goes on with what was there, and resolves the rest', async () => {
    const [first, second] = [daysAgo(3), daysAgo(2)];
    await see(first, extra('a'), extra('b'));
    await see(second, extra('b'), extra('c'));
    const open = await register.list();
    expect(
      open.map(({ claim, firstSeenAt, lastSeenAt }) => [
        claim,
        firstSeenAt,
        lastSeenAt,
      ]),
    ).toEqual([
      ['b', first.toISOString(), second.toISOString()],
      ['c', second.toISOString(), second.toISOString()],
    ]);
    const all = await register.list({ includeResolved: true });
    expect(all.find(({ claim }) => claim === 'a')).toMatchObject({
      firstSeenAt: first.toISOString(),
      resolvedAt: second.toISOString(),
    });
    await see(daysAgo(1), extra('a'));
    const again = await register.list({ subjectRef: 'user:default/ann' });
    expect(again).toMatchObject([
      {
        claim: 'a',
        firstSeenAt: expect.not.stringContaining(first.toISOString()),
      },
    ]);
  });

  it('leaves other subjects and other kinds alone', async () => {
    await see(daysAgo(1), extra('a'));
    await register.observe({
      subjectRef: 'user:default/bob',
      kinds,
      found: [extra('a', 'bob')],
      at: daysAgo(1),
    });
    await register.observe({
      subjectRef: 'user:default/ann',
      kinds: ['email-mismatch'],
      found: [],
      at: new Date(),
    });
    expect(await register.list()).toHaveLength(2);
    expect((await register.openSubjects(kinds)).sort()).toEqual([
      'user:default/ann',
      'user:default/bob',
    ]);
    expect(await register.openSubjects(['email-mismatch'])).toEqual([]);
  });

  it('lists the most severe and oldest first, and forgets what was resolved long ago', async () => {
    await see(
      daysAgo(20),
      { ...extra('low'), severity: 'low' },
      { ...extra('high'), severity: 'high' },
      extra('gone'),
    );
    await see(
      daysAgo(10),
      { ...extra('low'), severity: 'low' },
      { ...extra('high'), severity: 'high' },
      { ...extra('high too'), severity: 'high' },
    );
    const listed = await register.list({ includeResolved: true });
    expect(listed.map(({ claim }) => claim)).toEqual([
      'high',
      'high too',
      'low',
    ]);
  });

  it('opens one record when two processes see the same at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => see(new Date(), extra('a'))));
    expect(await register.list()).toHaveLength(1);
  });
});
