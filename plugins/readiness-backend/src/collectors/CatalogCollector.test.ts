import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { exampleCatalog, PORTAL, RELIC } from '../__testUtils__/exampleCatalog';
import { CatalogCollector } from './CatalogCollector';

const TECHDOCS = 'backstage.io/techdocs-ref';

describe('CatalogCollector', () => {
  const entities = exampleCatalog().map(entity =>
    entity.metadata.name === 'portal'
      ? {
          ...entity,
          metadata: {
            ...entity.metadata,
            description: 'Where everybody begins',
            annotations: { [TECHDOCS]: 'dir:.', empty: '' },
          },
        }
      : entity,
  );
  const collector = CatalogCollector.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
  });

  it('tells what the catalog says of an entity', async () => {
    const seen = await collector.collect({
      scope: { ref: PORTAL },
      input: {
        annotations: [TECHDOCS, 'empty', 'absent'],
        relations: ['ownedBy', 'dependsOn'],
      },
    });
    expect(seen).toEqual({
      value: {
        owner: 'group:default/search',
        ownerExists: true,
        description: 'Where everybody begins',
        lifecycle: 'production',
        annotations: [TECHDOCS],
        relations: ['ownedBy'],
      },
    });
  });

  it('tells an owner that nobody knows from none at all', async () => {
    const relic = await collector.collect({ scope: { ref: RELIC }, input: {} });
    expect(relic.value).toMatchObject({
      owner: 'group:default/gone',
      ownerExists: false,
      description: '',
    });
    const company = await collector.collect({
      scope: { ref: PORTAL },
      input: { ref: 'group:default/company' },
    });
    expect(company.value).toMatchObject({ owner: '', ownerExists: false });
  });

  it('fails for an entity that is not there', async () => {
    await expect(
      collector.collect({ scope: { ref: 'api:default/none' }, input: {} }),
    ).rejects.toThrow("The catalog has no entity 'api:default/none'");
  });
});
