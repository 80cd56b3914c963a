import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aPrivilegedRequest } from './__testUtils__/aRequest';
import { aSeed, standardSeeds } from './__testUtils__/aSeed';
import { user } from './__testUtils__/refs';
import { TestAccess } from './__testUtils__/TestAccess';

jest.setTimeout(60_000);

const reason = 'Stands in for a colleague';

describe.each(TestMongo.engines())('admins and seeds on %s', engine => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await TestAccess.start(engine);
  });
  afterEach(() => access.stop());

  const idOf = async (subjectRef: string) =>
    (await access.register.list({ subjectRef }))[0].id;

  it('R6 leaves a last admin, whoever takes one away and however many at once', async () => {
    const { register } = access;
    const lastAdmin = /^'user:default\/\w+' is the last admin/;
    const ada = await idOf(user('ada'));
    for (const act of [
      { by: user('ada'), reason },
      { by: 'system', reason, reviewId: 'a-review' },
    ]) {
      await expect(register.revoke(ada, act)).rejects.toThrow(lastAdmin);
    }
    // Somebody whose role ends, or whom the organisation does not have, is nobody to rely on.
    const admin = (name: string, expiresAt?: string) =>
      register.grant(
        aPrivilegedRequest({
          role: 'admin',
          subjectRef: user(name),
          expiresAt,
        }),
        user('ada'),
      );
    const { id: temporary } = await admin('pia', '2026-12-24T00:00:00Z');
    await admin('kim');
    access.org.dismiss('kim');
    const { refusals } = await register.previewRevoke(ada, user('pia'));
    expect(refusals).toEqual([expect.stringMatching(lastAdmin)]);
    await register.revoke(temporary, { by: user('ada'), reason });

    const { id: ann } = await admin('ann');
    const outcomes = await Promise.allSettled([
      register.revoke(ada, { by: user('ann'), reason }),
      register.revoke(ann, { by: user('ada'), reason }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const admins = (await register.list()).filter(
      ({ role, subjectRef }) => role === 'admin' && subjectRef !== user('kim'),
    );
    expect(admins).toHaveLength(1);
  });

  it('R6 recovers from a lockout by a start with a seed, and says so in the history', async () => {
    const { register } = access;
    const { id: ann } = await register.grant(
      aPrivilegedRequest({ role: 'admin', subjectRef: user('ann') }),
      user('ada'),
    );
    const ada = await idOf(user('ada'));
    await register.revoke(ada, { by: user('ann'), reason });

    // What was revoked stays so while somebody is an admin.
    await access.restart(standardSeeds);
    expect((await access.register.get(ada)).state).toBe('revoked');

    // The last admin leaves the company: nobody could have prevented that.
    access.org.dismiss('ann');
    await access.restart([]);
    expect((await access.register.get(ada)).state).toBe('revoked');
    await access.restart(standardSeeds);
    expect(await access.register.get(ada)).toMatchObject({
      state: 'active',
      history: [
        { what: 'granted' },
        { what: 'revoked' },
        { what: 'recovered', by: 'system' },
      ],
    });
    expect(await access.register.get(ada)).not.toHaveProperty('revokedBy');
    expect(access.systemChanges.slice(standardSeeds.length)).toMatchObject([
      { what: 'recovered', grant: { id: ada, subjectRef: user('ada') } },
    ]);
    expect((await access.resolver.resolve(user('ada')))?.isAdmin).toBe(true);
    expect((await access.register.get(ann)).state).toBe('active');
  });

  it('recovers neither a seed that has ended, nor one of somebody who is gone', async () => {
    const ends = new Date('2026-12-02T00:00:00Z');
    const brief = [aSeed({ subjectRef: user('pia'), expiresAt: ends })];
    access.org.dismiss('ada');
    await access.restart([...standardSeeds, ...brief]);
    expect((await access.resolver.resolve(user('pia')))?.isAdmin).toBe(true);
    access.now = ends;
    await access.restart([...standardSeeds, ...brief]);
    expect((await access.resolver.resolve(user('pia')))?.isAdmin).toBe(false);
    // The seed is given a later end: nobody else being left, it counts again.
    const later = new Date('2027-01-01T00:00:00Z');
    await access.restart([{ ...brief[0], expiresAt: later }]);
    expect((await access.resolver.resolve(user('pia')))?.isAdmin).toBe(true);
  });

  it('sows each seed once, also when several processes start at the same moment', async () => {
    const more = [...standardSeeds, aSeed({ subjectRef: user('pia') })];
    await Promise.all([1, 2, 3].map(() => access.restart(more)));
    expect(await access.register.list()).toHaveLength(more.length);
    expect(access.systemChanges.map(({ what }) => what)).toEqual(
      more.map(() => 'granted'),
    );
    await access.register.revoke(await idOf(user('pia')), {
      by: user('ada'),
      reason,
    });
    await access.restart(
      more.map(seed => ({ ...seed, reason: 'Written anew in the file' })),
    );
    expect(await access.register.list()).toHaveLength(more.length - 1);
    expect(await access.register.list({ all: true })).toHaveLength(more.length);
    await expect(access.restart([aSeed({ role: 'auditor' })])).rejects.toThrow(
      "builderInsights.grants gives 'auditor' to user:default/ada, who was granted 'admin'",
    );
  });
});
