import type { Entity } from '@backstage/catalog-model';

/** A Group or User as somebody would write it into a file. */
export function orgEntity(
  kind: 'Group' | 'User',
  name: string,
  spec: Entity['spec'],
  namespace?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...(namespace && { namespace }) },
    spec,
  };
}
