import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { productAreaEntity } from '../__testUtils__/productAreaEntity';
import { CatalogProductAreaDirectory } from './CatalogProductAreaDirectory';

const SEARCH = 'group:default/search-product';

const areas = [
  productAreaEntity('search', SEARCH),
  productAreaEntity('vector', 'search-product'),
  productAreaEntity('charts', 'group:default/charts-product'),
  productAreaEntity('billing-service', 'search-product', 'service'),
  {
    ...productAreaEntity('orphan', 'x'),
    spec: { type: 'product-area' },
  },
];

function directory() {
  const catalog = catalogServiceMock({ entities: areas });
  return {
    areas: CatalogProductAreaDirectory.create({
      catalog,
      auth: mockServices.auth(),
    }),
    load: jest.spyOn(catalog, 'getEntities'),
  };
}

describe('CatalogProductAreaDirectory', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('knows the product areas of groups, and nothing of other components', async () => {
    const { areas: known } = directory();
    expect(await known.ownedBy([SEARCH, 'group:default/owns-nothing'])).toEqual(
      ['component:default/search', 'component:default/vector'],
    );
  });

  it('shares one load among all questions of ten seconds, and asks nothing for nobody', async () => {
    const { areas: known, load } = directory();
    expect(await known.ownedBy([])).toEqual([]);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([known.ownedBy([SEARCH]), known.ownedBy([SEARCH])]);
    jest.advanceTimersByTime(9_999);
    await known.ownedBy(['group:default/charts-product']);
    expect(load).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1);
    await known.ownedBy([SEARCH]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('fails with the catalog rather than answer that there are none', async () => {
    const { areas: known, load } = directory();
    load.mockRejectedValueOnce(new Error('the catalog is away'));
    await expect(known.ownedBy([SEARCH])).rejects.toThrow('away');
    expect(await known.ownedBy([SEARCH])).toHaveLength(2);
  });
});
