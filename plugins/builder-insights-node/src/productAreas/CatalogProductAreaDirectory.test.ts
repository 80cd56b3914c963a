import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { groupEntity } from '../__testUtils__/groupEntity';
import { productAreaEntity } from '../__testUtils__/productAreaEntity';
import { userEntity } from '../__testUtils__/userEntity';
import { CatalogOrgDirectory } from './CatalogOrgDirectory';

const org = [
  groupEntity('all', { manager: 'head' }),
  groupEntity('emea', {
    parent: 'group:default/all',
    manager: 'mia',
    profile: { displayName: 'EMEA' },
  }),
  groupEntity('south', { parent: 'emea' }),
  userEntity('head', ['all']),
  userEntity('mia', ['emea']),
  userEntity('ann', ['south', 'group:default/guild']),
  productAreaEntity('search', 'group:default/search-product'),
  productAreaEntity('vector', 'search-product'),
  productAreaEntity('charts', 'group:default/charts-product'),
  productAreaEntity('billing-service', 'search-product', 'service'),
];

function directoryOf(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const loads = {
    tree: jest.spyOn(catalog, 'getEntities'),
    person: jest.spyOn(catalog, 'getEntityByRef'),
  };
  const auth = mockServices.auth();
  return { directory: CatalogOrgDirectory.create({ catalog, auth }), loads };
}

describe('CatalogOrgDirectory', () => {
  it('reads the tree, its leaders, people and product areas', async () => {
    const { directory } = directoryOf(org);
    const tree = await directory.tree();
    expect(tree.pathOf('group:default/south')).toEqual([
      'group:default/south',
      'group:default/emea',
      'group:default/all',
    ]);
    expect(tree.group('group:default/emea')).toEqual({
      ref: 'group:default/emea',
      title: 'EMEA',
      parentRef: 'group:default/all',
      managerRef: 'user:default/mia',
    });
    expect(tree.group('group:default/south')?.title).toBe('south');
    expect(tree.ledBy('user:default/mia')).toEqual(['group:default/emea']);
    expect(await directory.person('user:default/ann')).toEqual({
      ref: 'user:default/ann',
      groups: ['group:default/south', 'group:default/guild'],
    });
    expect(await directory.person('user:default/nobody')).toBeUndefined();
    expect(
      await directory.productAreasOwnedBy([
        'group:default/search-product',
        'group:default/owns-nothing',
      ]),
    ).toEqual(['component:default/search', 'component:default/vector']);
    expect(await directory.productAreasOwnedBy([])).toEqual([]);
  });

  it('believes an entity only about itself: a rogue group adopts and enlists nobody', async () => {
    const rogue = groupEntity('rogue', {
      manager: 'mallory',
      children: ['emea', 'group:default/south'],
      members: ['ann', 'user:default/mia'],
    });
    const adopted = org.map(entity => ({
      ...entity,
      relations: [
        ...(entity.relations ?? []),
        { type: 'childOf', targetRef: 'group:default/rogue' },
        { type: 'memberOf', targetRef: 'group:default/rogue' },
      ],
    }));
    const { directory } = directoryOf([rogue, ...adopted]);
    const tree = await directory.tree();
    expect(tree.descendantsOf('group:default/rogue')).toEqual([
      'group:default/rogue',
    ]);
    expect(tree.pathOf('group:default/emea')).toEqual([
      'group:default/emea',
      'group:default/all',
    ]);
    expect((await directory.person('user:default/ann'))?.groups).toEqual([
      'group:default/south',
      'group:default/guild',
    ]);
  });

  it('takes people without groups and areas without owners as they are', async () => {
    const hermit = { ...userEntity('hermit', []), spec: {} };
    const orphan = {
      ...productAreaEntity('orphan', 'x'),
      spec: { type: 'product-area' },
    };
    const { directory } = directoryOf([...org, hermit, orphan]);
    expect((await directory.person('user:default/hermit'))?.groups).toEqual([]);
    expect((await directory.tree()).has('group:default/all')).toBe(true);
  });

  describe('over time', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('shares one load among all questions of ten seconds', async () => {
      const { directory, loads } = directoryOf(org);
      await Promise.all([
        directory.tree(),
        directory.tree(),
        directory.productAreasOwnedBy(['group:default/search-product']),
        directory.person('user:default/ann'),
        directory.person('user:default/ann'),
        directory.person('user:default/mia'),
      ]);
      jest.advanceTimersByTime(9_999);
      await directory.tree();
      await directory.person('user:default/ann');
      expect(loads.tree).toHaveBeenCalledTimes(1);
      expect(loads.person).toHaveBeenCalledTimes(2);
      jest.advanceTimersByTime(1);
      await directory.tree();
      await directory.person('user:default/ann');
      expect(loads.tree).toHaveBeenCalledTimes(2);
      expect(loads.person).toHaveBeenCalledTimes(3);
    });

    it('forgets a failed load at once', async () => {
      const { directory, loads } = directoryOf(org);
      loads.tree.mockRejectedValueOnce(new Error('the catalog is away'));
      loads.person.mockRejectedValueOnce(new Error('the catalog is away'));
      await expect(directory.tree()).rejects.toThrow('away');
      await expect(directory.person('user:default/ann')).rejects.toThrow(
        'away',
      );
      expect((await directory.tree()).has('group:default/all')).toBe(true);
      expect(await directory.person('user:default/ann')).toMatchObject({
        ref: 'user:default/ann',
      });
    });
  });
});
