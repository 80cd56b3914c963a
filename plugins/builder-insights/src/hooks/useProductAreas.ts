import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';
import { useCallback } from 'react';
import { useLoad, type Loaded } from './useLoad';

/** Something of the catalog that can be chosen. */
export interface NamedRef {
  ref: string;
  title: string;
}

/** The product areas of the catalog, by title. */
export function useProductAreas(): Loaded<NamedRef[]> {
  const catalogApi = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      const { items } = await catalogApi.getEntities({
        filter: { kind: 'Component', 'spec.type': PRODUCT_AREA_TYPE },
        fields: ['kind', 'metadata'],
      });
      return items
        .map(entity => ({
          ref: stringifyEntityRef(entity),
          title: entity.metadata.title ?? entity.metadata.name,
        }))
        .sort((a, b) => a.title.localeCompare(b.title));
    }, [catalogApi]),
  );
}
