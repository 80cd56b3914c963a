import type { Entity } from '@backstage/catalog-model';

/** The people, groups and product areas that the tests' catalog holds. */
export const catalogEntities: Entity[] = [
  group('br', 'Builder Relations'),
  group('br-emea', 'EMEA', 'br'),
  group('br-emea-south', 'EMEA South', 'br-emea'),
  user('advocate', 'Ada Advocate'),
  user('admin', 'Alma Admin'),
  user('auditor', 'Otto Auditor'),
  user('manager', 'Mira Manager'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'atlas-search',
      namespace: 'default',
      title: 'Atlas Search',
    },
    spec: { type: 'product-area' },
  },
];

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
