import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { CatalogProductAreaDirectory } from './CatalogProductAreaDirectory';
import type { ProductAreaDirectory } from './ProductAreaDirectory';

/** Owners of product areas, for backend plugins and modules. @public */
export const productAreaDirectoryServiceRef =
  createServiceRef<ProductAreaDirectory>({
    id: 'builder-insights.product-area-directory',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { catalog: catalogServiceRef, auth: coreServices.auth },
        factory: ({ catalog, auth }) =>
          CatalogProductAreaDirectory.create({ catalog, auth }),
      }),
  });
