import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { exampleCatalog } from '../__testUtils__/exampleCatalog';
import { CatalogOwners } from './CatalogOwners';

const OWNER = 'user:default/owner';
const SEARCH = 'group:default/search';
const GONE = 'group:default/gone';

describe('CatalogOwners', () => {
  const catalog = catalogServiceMock({ entities: exampleCatalog() });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const logger = mockServices.logger.mock();
  const owners = CatalogOwners.create({
    auth: mockServices.auth(),
    catalog,
    logger,
  });
  beforeEach(() => jest.clearAllMocks());

  it('tells who is not there and what the others are called, by one call', async () => {
    const known = await owners.of([OWNER, GONE, undefined, SEARCH, OWNER]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect([OWNER, GONE, SEARCH].map(known.isOrphan)).toEqual([
      false,
      true,
      false,
    ]);
    expect([OWNER, GONE, SEARCH].map(known.nameOf)).toEqual([
      OWNER,
      GONE,
      'Group search',
    ]);
    expect(known.flagged({ ownerRef: GONE })).toEqual({
      ownerRef: GONE,
      orphaned: true,
    });
    expect(known.flagged({ ownerRef: OWNER })).toEqual({ ownerRef: OWNER });
    expect(known.flagged({})).toEqual({});
    // Nobody said that these are not there.
    expect(known.isOrphan('user:default/other')).toBe(false);
  });

  it('asks nothing about nobody', async () => {
    await owners.of([undefined]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('flags nobody while the catalog does not answer, and says so', async () => {
    asked.mockRejectedValueOnce(new Error('down'));
    const known = await owners.of([GONE]);
    expect([known.isOrphan(GONE), known.nameOf(GONE)]).toEqual([false, GONE]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
