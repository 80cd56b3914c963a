import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { aGroup, aPerson } from '../__testUtils__/orgRecords';
import { TestOrg } from '../__testUtils__/TestOrg';
import type { TestSource } from '../__testUtils__/TestSource';

jest.setTimeout(60_000);

const first = { by: 'user:default/p0', reason: 'Site closed' };
const second = { by: 'user:default/p1', reason: 'Agreed with HR' };

describe.each(TestMongo.engines())('removals on %s', engine => {
  let test: TestOrg;

  beforeEach(async () => {
    test = await TestOrg.create(engine);
    await test.read();
  });
  afterEach(() => test.stop());

  it('O8 holds a mass removal until a second person agrees', async () => {
    test.source.remove('p10', 'p11', 'p12', 'p13', 'p14');
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'too-many-removed',
      message: expect.stringContaining('5 of 40 people (13 %)'),
    });
    const [{ id }] = await test.snapshots.list();
    expect(await test.org.person('user:default/p10')).toMatchObject({});
    const preview = await test.snapshots.preview(id);
    expect(await preview.person('user:default/p10')).toBeUndefined();

    await expect(test.snapshots.approve(id, second)).rejects.toThrow(
      'was not proposed yet',
    );
    await test.snapshots.propose(id, first);
    await expect(test.snapshots.propose(id, second)).rejects.toThrow(
      "proposed already by 'user:default/p0'",
    );
    await expect(
      test.snapshots.approve(id, { ...second, by: 'User:default/P0' }),
    ).rejects.toThrow('a second person has to approve it');
    // Reading the same again neither forgets the proposal nor asks anew.
    expect(await test.read()).toBe('repeated');
    const approved = await test.snapshots.approve(id, second);
    expect(approved).toMatchObject({
      state: 'accepted',
      proposal: first,
      decision: { ...second, outcome: 'approved' },
    });
    expect(await test.org.person('user:default/p10')).toBeUndefined();
    expect(await test.identities.revocation('user:default/p10')).toMatchObject({
      userRef: 'user:default/p10',
    });
    expect(await test.read()).toBe('unchanged');
    // What a person agreed to is not counted against the next one.
    test.source.remove('p15');
    expect(await test.read()).toBe('accepted');
  });

  it.each<[string, (source: TestSource, ids: string[]) => void]>([
    ['removing people', (source, ids) => source.remove(...ids)],
    [
      'suspending people',
      (source, ids) =>
        ids.forEach(id => source.edit(id, { status: 'suspended' })),
    ],
    [
      'stripping membership',
      (source, ids) => ids.forEach(id => source.edit(id, { groupIds: [] })),
    ],
    [
      'replacing people',
      (source, ids) =>
        ids.forEach(id => source.edit(id, { oktaId: `00u-new-${id}` })),
    ],
  ])('O8 adds up %s in small steps', async (_, take) => {
    take(test.source, ['p20', 'p21']);
    expect(await test.read()).toBe('accepted');
    take(test.source, ['p22', 'p23']);
    expect(await test.read()).toBe('accepted');
    take(test.source, ['p24']);
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'too-many-removed',
      message: expect.stringContaining('in the last 24 hours'),
    });
  });

  it('O8 counts what came into force before the window no longer', async () => {
    test.source.remove('p20', 'p21', 'p22', 'p23');
    expect(await test.read()).toBe('accepted');
    test.source.remove('p24');
    const past = test.reader(-1);
    expect(await past.read(new AbortController().signal)).toBe('accepted');
  });

  it('O8 holds a snapshot that takes groups, their place or their leaders away', async () => {
    test.source.editGroup('emea', { parentIds: [], managerId: undefined });
    test.source.editGroup('root', { managerId: undefined });
    test.source.groups = test.source.groups.filter(({ id }) => id !== 'amer');
    test.source.people = test.source.people.map(person => ({
      ...person,
      groupIds: person.groupIds.map(id => (id === 'amer' ? 'emea' : id)),
    }));
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      message: expect.stringContaining('3 of 3 groups (100 %)'),
    });
  });

  it('O8 holds a snapshot without somebody who has a privileged role, however few leave', async () => {
    test.privileged = ['user:default/P7'];
    test.source.remove('p7');
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'privileged-removed',
      ids: ['user:default/p7'],
    });
    test.source.people.push(aPerson('p7', ['emea'], { oktaId: '00u-mallory' }));
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'privileged-removed',
    });
  });

  it('leaves turned down what a person turned down, and closes what was held when the source is good again', async () => {
    const everybody = test.source.people;
    test.source.remove('p10', 'p11', 'p12', 'p13', 'p14');
    expect(await test.read()).toBe('held');
    const [held] = await test.snapshots.list();
    await test.snapshots.reject(held.id, second);
    expect(await test.read()).toBe('repeated');
    expect((await test.snapshots.status()).held).toBeUndefined();

    test.source.remove('p15');
    expect(await test.read()).toBe('held');
    const again = (await test.snapshots.status()).held;
    test.source.people = everybody;
    expect(await test.read()).toBe('unchanged');
    expect((await test.snapshots.status()).held).toBeUndefined();
    const closed = again && (await test.snapshots.get(again.id));
    expect(closed?.snapshot.state).toBe('superseded');
  });

  it('approves nothing that was compared with a snapshot no longer in force', async () => {
    const other = await test.intake.begin({ source: 'other', at: new Date() });
    test.source.remove('p10', 'p11', 'p12', 'p13', 'p14');
    expect(await test.read()).toBe('held');
    const { held, accepted } = await test.snapshots.status();
    const id = held?.id ?? '';
    await test.snapshots.propose(id, first);
    if (!accepted) {
      throw new Error('Nothing is in force');
    }
    const verdict = {
      ...{ at: new Date(), findings: [], people: 1, groups: 1, hash: 'other' },
      ...{ changes: accepted.changes, basedOn: accepted.id },
    };
    await test.intake.accept(other, verdict);
    await expect(test.snapshots.approve(id, second)).rejects.toThrow(
      'is superseded, not held',
    );
    const late = await test.intake.begin({ source: 'late', at: new Date() });
    await expect(test.intake.accept(late, verdict)).rejects.toThrow(
      'compared with one that is not in force any more',
    );
    expect((await test.org.basis())?.snapshotId).toBe(other);
    await test.intake.discard(other);
    expect((await test.org.basis())?.snapshotId).toBe(other);
  });

  it('O8 does not forget what it adds up, however often the source changes in between', async () => {
    test.source.remove('p20', 'p21');
    expect(await test.read()).toBe('accepted');
    for (let change = 0; change < 22; change++) {
      test.source.edit('p30', { title: `Advocate ${change}` });
      expect(await test.read()).toBe('accepted');
    }
    test.source.remove('p22', 'p23');
    expect(await test.read()).toBe('accepted');
    test.source.remove('p24');
    expect(await test.read()).toBe('held');
  });

  it('O8 holds a snapshot that puts many people or groups somewhere else', async () => {
    for (const person of ['p20', 'p21', 'p22', 'p23', 'p24', 'p25', 'p26']) {
      const [groupId] =
        test.source.people.find(({ id }) => id === person)?.groupIds ?? [];
      test.source.edit(person, {
        groupIds: [groupId === 'emea' ? 'amer' : 'emea'],
      });
    }
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'too-many-removed',
      message: expect.stringContaining('7 of 40 people'),
    });
  });

  it('O8 holds another leader at the top, and no other change of leader', async () => {
    test.rootGroup = 'group:default/emea';
    test.source.editGroup('emea', { managerId: 'p9' });
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'leader-changed',
      ids: ['group:default/emea'],
    });
    test.rootGroup = 'group:default/elsewhere';
    test.source.edit('p30', { title: 'Anything else' });
    expect(await test.read()).toBe('accepted');
  });

  it('R2 lets nobody decide about a snapshot that changes what they are', async () => {
    test.privileged = ['user:default/p7'];
    test.source.remove('p7');
    test.source.edit('p8', { title: 'Somebody else' });
    expect(await test.read()).toBe('held');
    const [{ id }] = await test.snapshots.list();
    const { propose, approve, reject } = {
      propose: test.snapshots.propose.bind(test.snapshots, id),
      approve: test.snapshots.approve.bind(test.snapshots, id),
      reject: test.snapshots.reject.bind(test.snapshots, id),
    };
    const leaver = { by: 'user:default/p7', reason: 'I would rather stay' };
    await expect(propose(leaver)).rejects.toThrow('cannot decide about it');
    await expect(reject(leaver)).rejects.toThrow('cannot decide about it');
    await propose(first);
    await expect(
      approve({ by: 'User:Default/P8', reason: 'Looks right' }),
    ).rejects.toThrow('cannot decide about it');
    expect((await approve(second)).state).toBe('accepted');
  });

  it('O8 holds again what was turned down, once the guard no longer looks back so far', async () => {
    test.privileged = ['user:default/p7'];
    test.source.remove('p7');
    expect(await test.read()).toBe('held');
    const [{ id }] = await test.snapshots.list();
    await test.snapshots.reject(id, first);
    expect(await test.read()).toBe('repeated');
    const later = test.reader(-1);
    expect(await later.read(new AbortController().signal)).toBe('held');
  });

  it('O8 keeps a proposal while what is taken away is the same, and not when it is more or something else', async () => {
    test.rootGroup = 'group:default/root';
    const gone = ['p10', 'p11', 'p12', 'p13', 'p14'];
    test.source.remove(...gone);
    test.source.editGroup('emea', { managerId: 'p9' });
    expect(await test.read()).toBe('held');
    const [{ id }] = await test.snapshots.list();
    const proposer = { by: 'user:default/p20', reason: 'Site closed' };
    await test.snapshots.propose(id, proposer);
    const heldAfter = async (change: () => void) => {
      change();
      expect(await test.read()).toBe('held');
      return (await test.snapshots.status()).held;
    };

    const kept = await heldAfter(() => test.source.edit('p30', { title: 'A' }));
    expect(kept?.id).not.toBe(id);
    expect(kept?.proposal).toMatchObject(proposer);
    const other = await heldAfter(() =>
      test.source.editGroup('emea', { managerId: 'p8' }),
    );
    expect(other?.proposal).toBeUndefined();
    await test.snapshots.propose(other?.id ?? '', proposer);
    const more = await heldAfter(() => test.source.remove('p15'));
    expect(more?.proposal).toBeUndefined();
    await test.snapshots.propose(more?.id ?? '', proposer);
    const concerned = await heldAfter(() =>
      test.source.edit('p20', { title: 'Promoted' }),
    );
    expect(concerned?.proposal).toBeUndefined();

    const last = concerned?.id ?? '';
    await test.snapshots.propose(last, { ...proposer, by: 'user:default/p21' });
    const again = await heldAfter(() =>
      test.source.edit('p30', { title: 'B' }),
    );
    const approved = await test.snapshots.approve(again?.id ?? '', {
      by: 'user:default/p22',
      reason: 'Agreed',
    });
    expect(approved.state).toBe('accepted');
  });

  it('O8 holds a group at the top that nobody would lead any more', async () => {
    test.rootGroup = 'group:default/root';
    test.source.editGroup('emea', { managerId: undefined });
    expect(await test.findingOf()).toMatchObject({
      outcome: 'held',
      code: 'leader-changed',
      ids: ['group:default/emea'],
    });
  });

  it('R2 lets no leader of a group that goes decide, and takes no title for a leader', async () => {
    test.privileged = ['user:default/p7'];
    test.source.groups.push(aGroup('apac', 'root', { managerId: 'p4' }));
    expect(await test.read()).toBe('accepted');
    test.source.remove('p7');
    test.source.groups = test.source.groups.filter(({ id }) => id !== 'apac');
    test.source.edit('p30', { title: 'user:default/p0' });
    expect(await test.read()).toBe('held');
    const [{ id }] = await test.snapshots.list();
    const leader = { by: 'user:default/p4', reason: 'I lead it' };
    await expect(test.snapshots.reject(id, leader)).rejects.toThrow(
      'cannot decide about it',
    );
    expect((await test.snapshots.propose(id, first)).proposal).toMatchObject(
      first,
    );
  });
});
