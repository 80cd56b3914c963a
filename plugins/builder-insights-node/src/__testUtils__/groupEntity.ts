import type { Entity } from '@backstage/catalog-model';
import { RELATION_LED_BY } from '@builder-insights/plugin-builder-insights-common';

/** A Group as the catalog serves it: what it says of itself, and the relation to its leader. */
export function groupEntity(
  name: string,
  spec: {
    parent?: string;
    manager?: string;
    children?: string[];
    members?: string[];
    profile?: { displayName: string };
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...spec },
    relations: spec.manager
      ? [{ type: RELATION_LED_BY, targetRef: `user:default/${spec.manager}` }]
      : [],
  };
}
