import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { RoleGrantDocument } from '../store/RoleGrantDocument';
import { aPrivilegedRequest, aRequest } from './__testUtils__/aRequest';
import { group, user } from './__testUtils__/refs';
import { TestAccess } from './__testUtils__/TestAccess';

jest.setTimeout(60_000);

const reason = 'Stands in for a colleague';

describe.each(TestMongo.engines())('MongoRoleRegister on %s', engine => {
  let access: TestAccess;
  beforeEach(async () => {
    access = await TestAccess.start(engine);
  });
  afterEach(() => access.stop());

  const idOf = async (subjectRef: string) =>
    (await access.register.list({ subjectRef }))[0].id;

  it('grants, keeps and revokes, and remembers all of it', async () => {
    const { register } = access;
    const asked = aRequest({
      subjectRef: 'User:Default/Ann',
      expiresAt: '2027-01-31T00:00:00.000Z',
    });
    const granted = await register.grant(asked, user('mia'));
    expect(granted).toMatchObject({
      ...asked,
      subjectRef: user('ann'),
      state: 'active',
      grantedBy: user('mia'),
      seeded: false,
    });
    expect((await access.resolver.resolve(user('ann')))?.leads).toEqual([
      group('south'),
    ]);
    access.now = new Date('2026-12-02T00:00:00Z');
    await register.keep(granted.id, { by: user('rex'), reason: 'Still so' });
    const act = { by: user('head'), reason: 'The colleague is back' };
    const revoked = await register.revoke(granted.id, act);
    expect(revoked).toEqual(await register.get(granted.id));
    expect(revoked).toMatchObject({
      state: 'revoked',
      revokedBy: user('head'),
      revokeReason: act.reason,
      lastReviewedBy: user('rex'),
      history: [
        { what: 'granted', by: user('mia'), reason },
        { what: 'kept', by: user('rex'), at: '2026-12-02T00:00:00.000Z' },
        { what: 'revoked', by: user('head') },
      ],
    });
    expect((await access.resolver.resolve(user('ann')))?.leads).toEqual([]);
    for (const again of [
      register.revoke(granted.id, act),
      register.keep(granted.id, act),
      register.previewRevoke(granted.id, user('ada')),
    ]) {
      await expect(again).rejects.toThrow('is not in force any more');
    }
    await expect(register.get('nothing')).rejects.toThrow(
      "There is no grant 'nothing'",
    );
    // What was taken away may be given again.
    await register.grant(asked, user('mia'));
    const all = await register.list({ subjectRef: user('ann'), all: true });
    expect(all.map(({ state }) => state).sort()).toEqual(['active', 'revoked']);
  });

  it('lets roles be revoked by admins, by managers above, by their holder and by reviews, and by nobody else', async () => {
    const { register } = access;
    const refused = /^Revoking '[\w-]+' needs the admin role, or to manage/;
    const { id } = await register.grant(aRequest(), user('ada'));
    for (const by of ['kim', 'pat', 'rex', 'nobody'].map(user)) {
      await expect(register.revoke(id, { by, reason })).rejects.toThrow(
        refused,
      );
      const { refusals } = await register.previewRevoke(id, by);
      expect(refusals).toEqual([expect.stringMatching(refused)]);
    }
    await expect(
      register.revoke(await idOf(user('rex')), { by: user('head'), reason }),
    ).rejects.toThrow(refused);
    await expect(
      register.revoke(id, { by: user('ada'), reason: 'No' }),
    ).rejects.toThrow("The reason 'No' is too short");
    for (const by of ['sol', 'head', 'ada', 'ann'].map(user)) {
      expect((await register.previewRevoke(id, by)).refusals).toEqual([]);
    }
    const act = { by: user('pia'), reason, reviewId: 'a-review' };
    expect((await register.revoke(id, act)).state).toBe('revoked');
  });

  it('R6 judges by every grant in force, however many have ended since, and by none when they are too many', async () => {
    const { register } = access;
    const grants = access.mongo
      .service('access')
      .collection<RoleGrantDocument>('role_grants');
    const crowd = Array.from(
      { length: 5001 },
      (_, n): RoleGrantDocument => ({
        _id: `ended-${n}`,
        role: 'product-partner',
        subjectRef: user('pia'),
        scopeRef: `component:default/area-${n}`,
        state: 'active',
        grantedBy: user('ada'),
        grantedAt: new Date('2026-12-01T12:10:00Z'),
        expiresAt: new Date('2026-12-01T12:20:00Z'),
        reason,
        history: [],
      }),
    );
    // Later than the seeds, so that these come first.
    access.now = new Date('2026-12-01T12:30:00Z');
    await grants.insertMany(crowd);
    expect(await register.list()).toHaveLength(4);
    const { refusals } = await register.previewGrant(
      aPrivilegedRequest({ role: 'admin', subjectRef: user('rex') }),
      user('ada'),
    );
    expect(refusals).toEqual([expect.stringContaining('nobody holds')]);

    await grants.updateMany(
      { subjectRef: user('pia') },
      { $unset: { expiresAt: '' } },
    );
    const tooMany = /More than 5000 grants are in force/;
    await expect(register.list()).rejects.toThrow(tooMany);
    await expect(register.grant(aRequest(), user('ada'))).rejects.toThrow(
      tooMany,
    );
    expect(await register.list({ all: true })).toHaveLength(5000);
  });

  it('grants once when two ask at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        access.register.grant(aRequest(), user('ada')),
      ),
    );
    const granted = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(granted).toHaveLength(1);
    expect(
      await access.register.list({ subjectRef: user('ann') }),
    ).toHaveLength(1);
  });

  it('shows who gains and who loses, person by person, before anything is written', async () => {
    const { register } = access;
    access.org.hire('pax', ['search-product'], { displayName: 'Pax Romana' });
    const asked = aRequest({
      role: 'product-partner',
      subjectRef: group('search-product'),
      scopeRef: group('search-product'),
    });
    await register.grant({ ...asked, subjectRef: user('pia') }, user('ada'));
    const before = await register.list({ all: true });
    const preview = await register.previewGrant(
      { ...asked, reason: '' },
      user('ada'),
    );
    expect(preview).toEqual({
      gains: [
        ['pat', 'pat'],
        ['pax', 'Pax Romana'],
      ].map(([name, displayName]) => ({
        userRef: user(name),
        displayName,
        role: 'product-partner',
        scopeRef: group('search-product'),
      })),
      losses: [],
      people: 2,
      refusals: [],
    });
    expect(await register.list({ all: true })).toEqual(before);

    const { id } = await register.grant(asked, user('ada'));
    const revoking = await register.previewRevoke(id, user('ada'));
    expect(revoking).toMatchObject({ gains: [], people: 2, refusals: [] });
    expect(revoking.losses.map(({ userRef }) => userRef)).toEqual(
      ['pat', 'pax'].map(user),
    );
    // Whoever leads the group anyway gains nothing.
    const led = aRequest({ subjectRef: user('sol') });
    expect((await register.previewGrant(led, user('mia'))).people).toBe(0);

    for (let n = 0; n < 120; n++) {
      access.org.hire(`crowd-${n}`, ['search-product']);
    }
    const crowd = await register.previewRevoke(id, user('ada'));
    expect([crowd.losses.length, crowd.people]).toEqual([100, 122]);
  });
});
