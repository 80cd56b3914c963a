import { mockServices } from '@backstage/backend-test-utils';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import type { OrgGroupRecord } from '@builder-insights/plugin-access-node';
import fc from 'fast-check';
import { arbitraryOrg } from '../__testUtils__/arbitraryOrg';
import { aPerson } from '../__testUtils__/orgRecords';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { TestOrg } from '../__testUtils__/TestOrg';
import { OrgPublisher } from './OrgPublisher';

jest.setTimeout(120_000);

/** Everything at or below a group, found by asking every group for all its ancestors. */
function belowByHand(groups: OrgGroupRecord[], id: string): string[] {
  const parentOf = new Map(groups.map(one => [one.id, one.parentIds[0]]));
  return groups
    .map(one => one.id)
    .filter(start => {
      for (let at: string | undefined = start; at; at = parentOf.get(at)) {
        if (at === id) return true;
      }
      return false;
    });
}

describe.each(TestMongo.engines())('publication on %s', engine => {
  let test: TestOrg;

  beforeEach(async () => {
    test = await TestOrg.create(engine);
  });
  afterEach(() => test.stop());

  async function connect(catalog: TestCatalog) {
    const publisher = OrgPublisher.create({
      intake: test.intake,
      connector: 'test',
      logger: mockServices.logger.mock(),
    });
    await publisher.connect(catalog);
    return publisher;
  }

  it('gives the catalog what any sequence of snapshots says, and access the closure', async () => {
    const catalog = new TestCatalog();
    const publisher = await connect(catalog);
    await fc.assert(
      fc.asyncProperty(arbitraryOrg(), async ({ groups, people }) => {
        test.source.groups = groups;
        test.source.people = people;
        if ((await test.read()) === 'held') {
          const { held } = await test.snapshots.status();
          const id = held?.id ?? '';
          await test.snapshots.propose(id, { by: 'a', reason: 'random' });
          await test.snapshots.approve(id, { by: 'b', reason: 'random' });
        }
        await publisher.publish();

        const active = people.filter(({ status }) => status === 'active');
        expect([...catalog.entities.keys()].sort()).toEqual(
          [
            ...groups.map(({ name }) => `group:default/${name}`),
            ...active.map(({ name }) => `user:default/${name}`),
          ].sort(),
        );
        for (const { name, groupIds, title } of active) {
          expect(catalog.entities.get(`user:default/${name}`)).toMatchObject({
            metadata: {
              annotations: title ? { 'builder-insights.io/title': title } : {},
            },
            spec: { memberOf: [...new Set(groupIds)].sort() },
          });
        }
        const tree = await test.org.tree();
        for (const { id, parentIds, managerId } of groups) {
          expect(catalog.entities.get(`group:default/${id}`)?.spec).toEqual({
            type: 'team',
            profile: { displayName: `Team ${id}` },
            children: [],
            ...(parentIds[0] && { parent: parentIds[0] }),
            ...(managerId && { manager: managerId }),
          });
          expect(tree.descendantsOf(`group:default/${id}`).sort()).toEqual(
            belowByHand(groups, id)
              .map(below => `group:default/${below}`)
              .sort(),
          );
          const members = await test.org.members(`group:default/${id}`);
          expect(members.map(({ ref }) => ref)).toEqual(
            active
              .filter(({ groupIds }) => groupIds.includes(id))
              .map(({ name }) => `user:default/${name}`)
              .sort(),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('sends again what a process left unsent that died in between', async () => {
    test.source.people = Array.from({ length: 1_200 }, (_, at) =>
      aPerson(`p${at}`, ['emea']),
    );
    await test.read();
    const catalog = new TestCatalog();
    catalog.failsAfter = 1;
    const dying = await connect(catalog);
    await expect(dying.publish()).rejects.toThrow('The catalog is down');
    expect(catalog.entities.size).toBe(500);

    catalog.failsAfter = Infinity;
    await (await connect(catalog)).publish();
    expect(catalog.entities.size).toBe(1_203);
    expect(Math.max(...catalog.sizes)).toBe(500);
  });

  it('sends what changed, once, and nothing of a snapshot that is held', async () => {
    await test.read();
    const catalog = new TestCatalog();
    const publisher = await connect(catalog);
    await publisher.publish();
    test.source.edit('p7', { title: 'Lead' });
    test.source.remove('p8');
    expect(await test.read()).toBe('accepted');
    await publisher.publish();
    await publisher.publish();
    expect(catalog.sizes).toEqual([43, 2]);
    test.source.remove('p10', 'p11', 'p12', 'p13', 'p14');
    expect(await test.read()).toBe('held');
    await publisher.publish();
    expect(catalog.sizes).toEqual([43, 2]);
  });
});
