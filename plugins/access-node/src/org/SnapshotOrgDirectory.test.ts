import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { MongoIdentityRegister } from '../identity/MongoIdentityRegister';
import { MongoOrgIntake } from './MongoOrgIntake';
import type { OrgVerdict, StagedGroup, StagedPerson } from './OrgIntake';
import { SnapshotOrgDirectory } from './SnapshotOrgDirectory';

const aGroup = (name: string, parent?: string): StagedGroup => ({
  id: `id-${name}`,
  ref: `group:default/${name}`,
  name,
  title: name,
  type: 'team',
  ...(parent && { parentRef: `group:default/${parent}` }),
});

const aPerson = (
  name: string,
  more: Partial<StagedPerson> = {},
): StagedPerson => ({
  id: `id-${name}`,
  ref: `user:default/${name}`,
  name,
  displayName: `Person ${name}`,
  oktaId: `00u-${name}`,
  active: true,
  groupIds: ['id-all'],
  ...more,
});

const aVerdict = (basedOn?: string): OrgVerdict => ({
  ...{ at: new Date(), findings: [], people: 1, groups: 1, hash: 'hash' },
  changes: {
    ...{ peopleAdded: 0, peopleRemoved: 0, peopleChanged: 0 },
    ...{ groupsAdded: 0, groupsRemoved: 0, groupsChanged: 0 },
  },
  ...(basedOn && { basedOn }),
});

describe.each(TestMongo.engines())('SnapshotOrgDirectory on %s', engine => {
  let mongo: TestMongo;
  let count = 0;
  beforeAll(async () => {
    mongo = await TestMongo.create(engine);
  });
  afterAll(() => mongo.stop());

  async function create() {
    const database = mongo.service(`org${count++}`);
    const identities = await MongoIdentityRegister.create(database);
    const intake = await MongoOrgIntake.create({ database, identities });
    const directory = () => SnapshotOrgDirectory.create(database);
    const stage = async (people: StagedPerson[]) => {
      const id = await intake.begin({ source: 'test', at: new Date() });
      await intake.stageGroups(id, [aGroup('all'), aGroup('emea', 'all')]);
      expect(await intake.stagePeople(id, people)).toEqual([]);
      return id;
    };
    return { intake, directory, stage };
  }

  it('knows nobody before the first snapshot', async () => {
    const { directory } = await create();
    const org = await directory();
    expect(await org.basis()).toBeUndefined();
    expect((await org.tree()).groups()).toEqual([]);
    expect(await org.person('user:default/ann')).toBeUndefined();
    expect(await org.personByOktaId('00u-ann')).toBeUndefined();
    expect(await org.members('group:default/all')).toEqual([]);
    expect(await org.people({ limit: 9 })).toEqual([]);
    expect(await org.peopleByRef(['user:default/ann'])).toEqual([]);
  });

  it('changes in every process with the next call, and in none before', async () => {
    const { intake, directory, stage } = await create();
    const [here, there] = [await directory(), await directory()];
    const first = await stage([aPerson('ann'), aPerson('bob')]);
    expect(await here.person('user:default/ann')).toBeUndefined();
    await intake.accept(first, aVerdict());
    for (const org of [here, there]) {
      expect(await org.person('user:default/ann')).toMatchObject({
        groups: ['group:default/all'],
      });
      expect((await org.tree()).childrenOf('group:default/all')).toEqual([
        'group:default/emea',
      ]);
    }
    const second = await stage([
      aPerson('ann', { groupIds: ['id-emea'] }),
      aPerson('bob', { active: false }),
    ]);
    expect(await there.person('user:default/bob')).toMatchObject({});
    await intake.accept(second, aVerdict(first));
    for (const org of [here, there]) {
      expect(await org.basis()).toMatchObject({ snapshotId: second });
      expect(await org.person('user:default/ann')).toMatchObject({
        groups: ['group:default/emea'],
      });
      expect(await org.person('user:default/bob')).toBeUndefined();
      expect(await org.personByOktaId('00u-bob')).toBeUndefined();
      expect(await org.members('group:default/all')).toEqual([]);
    }
  });

  it('is replaced once by two processes at once', async () => {
    const { intake, stage } = await create();
    const first = await stage([aPerson('ann')]);
    await intake.accept(first, aVerdict());
    const rivals = [
      await stage([aPerson('ann')]),
      await stage([aPerson('bob')]),
    ];
    const outcomes = await Promise.allSettled(
      rivals.map(id => intake.accept(id, aVerdict(first))),
    );
    const winners = rivals.filter(
      (_, at) => outcomes[at].status === 'fulfilled',
    );
    expect(winners).toHaveLength(1);
    expect((await intake.accepted())?.id).toBe(winners[0]);
    const losers = outcomes.filter(({ status }) => status === 'rejected');
    expect(losers).toMatchObject([{ reason: { name: 'ConflictError' } }]);
  });

  it('says whose id, name or Okta id is taken, and stores the others', async () => {
    const { intake, directory, stage } = await create();
    const id = await stage([aPerson('ann')]);
    const twins = [
      aPerson('x', { id: 'id-ann' }),
      aPerson('y', { ref: 'user:default/ann' }),
      aPerson('z', { oktaId: '00u-ann' }),
    ];
    expect(
      await intake.stagePeople(id, [aPerson('bob'), ...twins, aPerson('cy')]),
    ).toEqual(twins);
    await intake.accept(id, aVerdict());
    const people = await (await directory()).people({ limit: 9 });
    expect(people.map(({ ref }) => ref)).toEqual([
      'user:default/ann',
      'user:default/bob',
      'user:default/cy',
    ]);
  });

  it('pages and searches in order, and takes patterns for what they spell', async () => {
    const { intake, directory, stage } = await create();
    const id = await stage([
      aPerson('ann', { title: 'Lead (EMEA)' }),
      aPerson('bob', { displayName: 'Zoë Ångström' }),
      aPerson('cy'),
    ]);
    await intake.accept(id, aVerdict());
    const org = await directory();
    const refs = async (query: { search?: string; after?: string }) =>
      (await org.people({ limit: 2, ...query })).map(({ ref }) => ref);
    expect(await refs({})).toEqual(['user:default/ann', 'user:default/bob']);
    expect(await refs({ after: 'user:default/bob' })).toEqual([
      'user:default/cy',
    ]);
    expect(await refs({ search: '(emea)' })).toEqual(['user:default/ann']);
    expect(await refs({ search: 'ÅNGSTR' })).toEqual(['user:default/bob']);
    expect(await refs({ search: '.*' })).toEqual([]);
  });

  it('reads people by an index, and remembers them with their snapshot', async () => {
    const { intake, directory, stage } = await create();
    const many = Array.from({ length: 2_000 }, (_, at) =>
      aPerson(`p${at}`, { groupIds: [`id-${at % 500}`] }),
    );
    await intake.accept(await stage([...many, aPerson('ann')]), aVerdict());
    const org = await directory();
    mongo.clearOperations();
    await org.person('user:default/ann');
    await org.personByOktaId('00u-ann');
    await org.members('group:default/all');
    await org.peopleByRef(['user:default/ann']);
    const finds = mongo
      .operations()
      .filter(({ collection }) => collection === 'org_people');
    expect(finds).toHaveLength(4);
    const plans =
      engine === 'mongodb'
        ? await Promise.all(finds.map(find => mongo.explain(find)))
        : [];
    expect(plans.flatMap(({ stages }) => stages)).not.toContain('COLLSCAN');

    mongo.clearOperations();
    await org.person('user:default/ann');
    await org.tree();
    expect(mongo.operations().map(({ collection }) => collection)).toEqual([
      'org_state',
      'org_state',
    ]);
  });
});
