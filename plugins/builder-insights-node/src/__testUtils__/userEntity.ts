import type { Entity } from '@backstage/catalog-model';

/** A User who says which groups they are in. */
export function userEntity(name: string, memberOf: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf },
  };
}
