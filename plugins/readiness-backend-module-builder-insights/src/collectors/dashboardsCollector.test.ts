import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { observe } from '../__testUtils__/observe';
import { CatalogReader } from './CatalogReader';
import { dashboardsCollector } from './dashboardsCollector';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
};

function resource(
  name: string,
  of: { type?: string; owner?: string; system?: string; about?: string },
): Entity {
  const { type = 'dashboard', owner, system = 'builder-insights', about } = of;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: about ? { 'builder-insights.io/dashboard': about } : {},
    },
    spec: { type },
    relations: [
      { type: 'partOf', targetRef: `system:default/${system}` },
      ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
    ],
  };
}

const reader = (...entities: Entity[]) =>
  CatalogReader.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: [team, ...entities] }),
  });

describe('dashboards', () => {
  it('finds those of the system, whose they are and what none is about', async () => {
    const collector = dashboardsCollector(
      reader(
        resource('latency', {
          owner: 'group:default/platform',
          about: 'reliability',
        }),
        resource('orphan', { owner: 'group:default/gone', about: 'usage' }),
        resource('nobodys', {}),
        resource('another-system', { system: 'search', about: 'executive' }),
        resource('no-dashboard', { type: 'database', about: 'executive' }),
      ),
    );
    const { value } = await observe(collector, {
      about: ['reliability', 'usage', 'executive'],
    });
    expect(value).toEqual({
      found: 3,
      unowned: ['orphan', 'nobodys'],
      missing: ['executive'],
    });
  });

  it('finds none where there are none', async () => {
    const { value } = await observe(dashboardsCollector(reader()));
    expect(value).toEqual({ found: 0, unowned: [], missing: [] });
  });
});
