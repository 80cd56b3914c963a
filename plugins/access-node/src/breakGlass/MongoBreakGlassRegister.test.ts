import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { MongoBreakGlassRegister } from './MongoBreakGlassRegister';

const ann = 'user:default/ann';
const auditor = 'user:default/auditor';
const at = new Date('2024-11-20T10:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

function aUse(fields: { userRef?: string; minutes?: number; at?: Date } = {}) {
  return {
    userRef: ann,
    displayName: 'Ann',
    reason: 'A customer is down and the account team is away',
    scopeRef: 'group:default/emea',
    minutes: 30,
    at,
    ...fields,
  };
}

const aReview = (by: string, when: Date) => ({
  by,
  at: when,
  finding: 'justified' as const,
  comment: 'The incident is on record',
});

describe.each(TestMongo.engines())('MongoBreakGlassRegister on %s', engine => {
  let mongo: TestMongo;
  let register: MongoBreakGlassRegister;
  let databases = 0;

  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());
  beforeEach(async () => {
    databases += 1;
    register = await MongoBreakGlassRegister.create(
      mongo.service(`access${databases}`),
    );
  });

  it('R5 is in force for its person alone, and not a moment longer than asked', async () => {
    const use = await register.start(aUse());
    expect(use).toMatchObject({
      state: 'active',
      startedAt: at.toISOString(),
      endsAt: later(30).toISOString(),
    });
    await expect(register.active(ann, later(29))).resolves.toMatchObject({
      id: use.id,
    });
    await expect(register.active(ann, later(30))).resolves.toBeUndefined();
    await expect(register.active(auditor, later(1))).resolves.toBeUndefined();
    await expect(register.active(ann, later(-1))).resolves.toBeUndefined();
  });

  it.each([0, 61, 1.5, Number.NaN])('R5 refuses %d minutes', async minutes => {
    await expect(register.start(aUse({ minutes }))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('from 1 to 60'),
    });
    await expect(register.list()).resolves.toEqual([]);
  });

  it('R5 is not prolonged while in force, nor used again before somebody else reviewed it', async () => {
    const use = await register.start(aUse());
    await expect(register.start(aUse({ at: later(10) }))).rejects.toThrow(
      /in force until .* cannot be prolonged/,
    );
    await expect(
      register.review(use.id, aReview(auditor, later(10))),
    ).rejects.toThrow(/review it afterwards/);
    await expect(register.start(aUse({ at: later(40) }))).rejects.toThrow(
      /not reviewed yet/,
    );
    await expect(
      register.review(use.id, aReview(ann, later(40))),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });

    await expect(
      register.review(use.id, aReview(auditor, later(40))),
    ).resolves.toMatchObject({
      state: 'reviewed',
      review: { by: auditor, finding: 'justified' },
    });
    await expect(
      register.review(use.id, aReview('user:default/other', later(41))),
    ).rejects.toThrow(/reviewed already/);
    const again = await register.start(aUse({ at: later(41) }));
    await expect(register.active(ann, later(42))).resolves.toMatchObject({
      id: again.id,
    });
  });

  it('R5 lets one of many starts at the same moment win', async () => {
    const starts = await Promise.allSettled(
      Array.from({ length: 8 }, () => register.start(aUse())),
    );
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    await expect(register.list({ userRef: ann })).resolves.toHaveLength(1);
  });

  it('ends before its time for its person alone, once', async () => {
    const { id } = await register.start(aUse());
    await expect(
      register.end(id, { by: auditor, at: later(5) }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(
      register.end(id, { by: ann, at: later(5) }),
    ).resolves.toMatchObject({
      state: 'awaiting-review',
      endedAt: later(5).toISOString(),
    });
    await expect(register.active(ann, later(6))).resolves.toBeUndefined();
    await expect(
      register.end(id, { by: ann, at: later(7) }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(
      register.end('unknown', { by: ann, at }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      register.review(id, aReview(auditor, later(7))),
    ).resolves.toMatchObject({ state: 'reviewed' });
  });

  it('R5 is ended by somebody who reviews it, at once, and then waits for its review', async () => {
    const { id } = await register.start(aUse());
    const act = { by: auditor, at: later(5), byReviewer: true };
    await expect(register.end(id, act)).resolves.toMatchObject({
      state: 'awaiting-review',
      endedAt: later(5).toISOString(),
    });
    await expect(register.active(ann, later(6))).resolves.toBeUndefined();
    await expect(register.end(id, act)).rejects.toThrow(/over already/);
  });

  it('lists newest first, everybody or one person', async () => {
    await register.start(aUse());
    await register.start(aUse({ userRef: auditor, at: later(5) }));
    const all = await register.list();
    expect(all.map(({ userRef }) => userRef)).toEqual([auditor, ann]);
    expect(all.map(({ state }) => state)).toEqual([
      'awaiting-review',
      'awaiting-review',
    ]);
    await expect(register.list({ userRef: ann })).resolves.toHaveLength(1);
    await expect(register.get(all[0].id)).resolves.toEqual(all[0]);
  });
});
