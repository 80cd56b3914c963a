import type { Entity } from '@backstage/catalog-model';
import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';

/** A product area owned by a group; or any other component, with its type. */
export function productAreaEntity(
  name: string,
  owner: string,
  type: string = PRODUCT_AREA_TYPE,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type, lifecycle: 'production', owner },
  };
}
