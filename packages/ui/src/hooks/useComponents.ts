import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { useLoad, type Loaded } from './useLoad';

/** Something of the catalog that can be chosen. @public */
export interface NamedRef {
  ref: string;
  title: string;
}

/** The components of one type in the catalog, by title. @public */
export function useComponents(type: string): Loaded<NamedRef[]> {
  const catalogApi = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Component', 'spec.type': type },
        fields: ['kind', 'metadata'],
      });
      return items
        .map(entity => ({
          ref: stringifyEntityRef(entity),
          title: entity.metadata.title ?? entity.metadata.name,
        }))
        .sort((a, b) => a.title.localeCompare(b.title));
    }, [catalogApi, type]),
  );
}
