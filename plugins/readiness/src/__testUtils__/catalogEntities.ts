import type { Entity } from '@backstage/catalog-model';

/** The people, groups and services that the tests' catalog holds. */
export const catalogEntities: Entity[] = [
  group('br', 'Builder Relations'),
  group('br-emea', 'EMEA', 'br'),
  user('owner', 'Olga Owner'),
  user('manager', 'Mira Manager'),
  user('approver', 'Alma Approver'),
  component('portal', 'Portal'),
  component('atlas-search', 'Atlas Search'),
];

function component(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'service', owner: 'br' },
  };
}

function group(name: string, title: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

function user(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName }, memberOf: [] },
  };
}
