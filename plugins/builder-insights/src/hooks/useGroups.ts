import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { OrgTree } from '@builder-insights/plugin-builder-insights-common';
import { useCallback } from 'react';
import { useLoad, type Loaded } from './useLoad';

/** The groups of the catalog as a tree. */
export function useGroups(): Loaded<OrgTree> {
  const catalogApi = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata', 'spec.profile', 'relations'],
      });
      return OrgTree.fromGroups(items.map(toGroup));
    }, [catalogApi]),
  );
}

function toGroup(entity: Entity) {
  const { title, name } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    title: title ?? name,
    parentRef: entity.relations?.find(({ type }) => type === 'childOf')
      ?.targetRef,
  };
}
