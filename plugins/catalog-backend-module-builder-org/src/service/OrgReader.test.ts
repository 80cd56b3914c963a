import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aPerson } from '../__testUtils__/orgRecords';
import { TestOrg } from '../__testUtils__/TestOrg';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('OrgReader on %s', engine => {
  let test: TestOrg;

  beforeEach(async () => {
    test = await TestOrg.create(engine);
    await test.read();
  });
  afterEach(() => test.stop());

  it('serves what a good snapshot says from the next call on', async () => {
    test.source.edit('p7', { groupIds: ['amer'], title: 'Lead' });
    test.source.edit('p8', { status: 'suspended' });
    test.source.people.push(aPerson('new', ['emea']));
    expect(await test.read()).toBe('accepted');
    expect(await test.org.person('user:default/p7')).toEqual({
      ref: 'user:default/p7',
      displayName: 'Person p7',
      title: 'Lead',
      oktaId: '00u-p7',
      groups: ['group:default/amer'],
    });
    expect(await test.org.person('user:default/p8')).toBeUndefined();
    expect(await test.org.personByOktaId('00u-p8')).toBeUndefined();
    expect(await test.org.personByOktaId('00U-new')).toBeUndefined();
    expect(await test.org.personByOktaId('00u-new')).toMatchObject({
      ref: 'user:default/new',
    });
    const members = await test.org.members('group:default/emea');
    expect(members.map(({ ref }) => ref)).toContain('user:default/new');
    expect(members.map(({ ref }) => ref)).not.toContain('user:default/p7');
    const [{ changes, people }] = await test.snapshots.list();
    expect({ people, ...changes }).toMatchObject({
      people: 40,
      ...{ peopleAdded: 1, peopleRemoved: 1, peopleChanged: 1 },
    });
    const { changes: said } = await test.snapshots.get(
      (
        await test.snapshots.list()
      )[0].id,
    );
    expect(said).toContainEqual(
      expect.objectContaining({
        what: 'changed',
        ref: 'user:default/p7',
        fields: [
          { field: 'title', after: 'Lead' },
          { field: 'groups', before: 'Team emea', after: 'Team amer' },
        ],
      }),
    );
  });

  it('O9 ends the sessions of whoever leaves, is suspended or replaced, and of nobody else', async () => {
    test.source.remove('p7');
    test.source.edit('p8', { status: 'suspended' });
    test.source.edit('p10', { oktaId: '00u-somebody-else' });
    test.source.edit('p9', { groupIds: ['amer'] });
    expect((await test.findingOf()).code).toBe(undefined);
    const revoked = await Promise.all(
      ['p7', 'p8', 'p10', 'p9', 'p11'].map(
        async name =>
          (await test.identities.revocation(`user:default/${name}`)) !==
          undefined,
      ),
    );
    expect(revoked).toEqual([true, true, true, false, false]);
  });

  it('reads the same again without a new snapshot, and is fresh by that', async () => {
    const before = await test.org.basis();
    expect(await test.read()).toBe('unchanged');
    const after = await test.org.basis();
    expect(after?.snapshotId).toBe(before?.snapshotId);
    expect(after && before && after.readAt >= before.readAt).toBe(true);
    expect(await test.snapshots.list()).toHaveLength(1);
    expect(test.audited).toEqual(['org-snapshot-accept']);
  });

  it('accepts nothing while the act cannot be audited', async () => {
    const basis = await test.org.basis();
    test.auditor.createEvent.mockRejectedValueOnce(new Error('store is down'));
    test.source.edit('p7', { title: 'Lead' });
    await expect(test.read()).rejects.toThrow('store is down');
    expect(await test.org.basis()).toEqual(basis);
    expect(await test.snapshots.list()).toHaveLength(1);
    expect(await test.read()).toBe('accepted');
  });

  it('keeps the newest twenty snapshots, those that the guard adds up, and the records of those in use', async () => {
    for (let at = 0; at < 25; at++) {
      test.source.edit('p7', { title: `Title ${at}` });
      expect(await test.read()).toBe('accepted');
    }
    expect(await test.snapshots.list()).toHaveLength(26);
    test.source.edit('p7', { title: 'The last' });
    const { signal } = new AbortController();
    expect(await test.reader(-1).read(signal)).toBe('accepted');
    const kept = await test.snapshots.list();
    expect(kept).toHaveLength(20);
    const preview = await test.snapshots.preview(kept[5].id);
    expect((await preview.tree()).groups()).toEqual([]);
    expect(await test.org.people({ limit: 100 })).toHaveLength(40);
  });

  it('is stale after a day and expired after three', async () => {
    const { accepted } = await test.snapshots.status();
    const ageTo = async (hours: number) => {
      await test.intake.confirm({
        id: accepted?.id ?? '',
        at: new Date(Date.now() - hours * 60 * 60 * 1000),
      });
      return (await test.org.basis())?.freshness;
    };
    expect(await ageTo(23)).toBe('fresh');
    expect(await ageTo(25)).toBe('stale');
    expect(await ageTo(73)).toBe('expired');
  });
});
