import type { Entity } from '@backstage/catalog-model';
import { StaticOrgDirectory } from '@builder-insights/plugin-access-node/testUtils';
import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';

/** A small company: Builder Relations with two levels below it, and everybody else. */
export function exampleCompany(): StaticOrgDirectory {
  const org = StaticOrgDirectory.fromEntities([]);
  org.form('company', { manager: 'ceo' });
  org.form('builder-relations', { parent: 'company', manager: 'head' });
  org.form('emea', { parent: 'builder-relations', manager: 'mia' });
  org.form('south', { parent: 'emea' });
  org.form('finance', { parent: 'company', manager: 'mia' });
  org.form('search-product', { parent: 'company' });
  const people: Record<string, string[]> = {
    ceo: ['company'],
    head: ['builder-relations'],
    mia: ['emea'],
    ann: ['south', 'finance'],
    pat: ['search-product'],
    pia: ['finance'],
    dee: ['finance'],
    ada: ['finance'],
    'former-admin': ['finance'],
    rex: ['finance'],
    olga: ['finance'],
    eve: ['finance'],
  };
  for (const [name, groups] of Object.entries(people)) {
    org.hire(name, groups);
  }
  return org;
}

const area = (name: string, owner: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: PRODUCT_AREA_TYPE, owner },
});

/** What the catalog says of who owns what. */
export const productAreas: Entity[] = [
  area('search', 'search-product'),
  area('vector', 'group:default/search-product'),
  area('charts', 'finance'),
];
