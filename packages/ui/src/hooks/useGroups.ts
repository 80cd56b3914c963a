import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { groupsInTreeOrder, type GroupNode } from '../groups/groupsInTreeOrder';
import { useLoad, type Loaded } from './useLoad';

/** The groups of the catalog in the order of their tree. @public */
export function useGroups(): Loaded<GroupNode[]> {
  const catalogApi = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata', 'spec.profile', 'spec.parent'],
      });
      return groupsInTreeOrder(items.map(toGroup));
    }, [catalogApi]),
  );
}

// A group's own word for its parent: relations may come from other entities.
function toGroup(entity: Entity) {
  const { title, name, namespace } = entity.metadata;
  const { parent, profile } = (entity.spec ?? {}) as {
    parent?: string;
    profile?: { displayName?: string };
  };
  return {
    ref: stringifyEntityRef(entity),
    title: profile?.displayName ?? title ?? name,
    parentRef:
      parent &&
      stringifyEntityRef(
        parseEntityRef(parent, {
          defaultKind: 'Group',
          defaultNamespace: namespace,
        }),
      ),
  };
}
