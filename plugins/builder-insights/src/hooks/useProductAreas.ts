import { PRODUCT_AREA_TYPE } from '@builder-insights/plugin-builder-insights-common';
import {
  useComponents,
  type Loaded,
  type NamedRef,
} from '@builder-insights/ui';

/** The product areas of the catalog, by title. */
export function useProductAreas(): Loaded<NamedRef[]> {
  return useComponents(PRODUCT_AREA_TYPE);
}
