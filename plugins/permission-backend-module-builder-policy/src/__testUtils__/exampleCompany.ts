import type { Entity } from '@backstage/catalog-model';
import {
  PRODUCT_AREA_TYPE,
  RELATION_LED_BY,
} from '@builder-insights/plugin-builder-insights-common';

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

const group = (name: string, parent?: string, manager?: string): Entity => ({
  ...entity('Group', name, { type: 'team', parent, children: [] }),
  relations: manager
    ? [{ type: RELATION_LED_BY, targetRef: `user:default/${manager}` }]
    : [],
});

const user = (name: string, ...memberOf: string[]) =>
  entity('User', name, { memberOf });

const area = (name: string, owner: string) =>
  entity('Component', name, { type: PRODUCT_AREA_TYPE, owner });

/** A small company: Builder Relations with two levels below it, and everybody else. */
export const exampleCompany: Entity[] = [
  group('company', undefined, 'ceo'),
  group('builder-relations', 'company', 'head'),
  group('emea', 'builder-relations', 'mia'),
  group('south', 'emea'),
  group('finance', 'company', 'mia'),
  group('search-product', 'company'),
  group('reviewers', 'company'),
  group('review-interns', 'reviewers'),
  user('ceo', 'company'),
  user('head', 'builder-relations'),
  user('mia', 'emea'),
  user('ann', 'south', 'finance'),
  user('pat', 'search-product'),
  user('ada', 'finance'),
  user('former-admin', 'finance'),
  user('rex', 'reviewers'),
  user('intern', 'review-interns'),
  user('olga', 'finance'),
  user('eve', 'finance'),
  area('search', 'search-product'),
  area('vector', 'group:default/search-product'),
  area('charts', 'finance'),
];
