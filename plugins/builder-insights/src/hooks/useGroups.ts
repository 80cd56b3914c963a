import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  OrgTree,
  type OrgGroup,
} from '@builder-insights/plugin-builder-insights-common';
import { useCallback } from 'react';
import { useLoad, type Loaded } from './useLoad';

/** The groups of the catalog as a tree. */
export function useGroups(): Loaded<OrgTree> {
  const catalogApi = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata', 'spec.profile', 'spec.parent'],
      });
      return OrgTree.fromGroups(items.map(toGroup));
    }, [catalogApi]),
  );
}

// As the backend reads it: relations may come from others than the group itself.
function toGroup(entity: Entity): OrgGroup {
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
