import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { CatalogOrgDirectory } from './CatalogOrgDirectory';
import type { OrgDirectory } from './OrgDirectory';

/** The organisation, for backend plugins and modules. @public */
export const orgDirectoryServiceRef = createServiceRef<OrgDirectory>({
  id: 'builder-insights.org-directory',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { catalog: catalogServiceRef, auth: coreServices.auth },
      factory: ({ catalog, auth }) =>
        CatalogOrgDirectory.create({ catalog, auth }),
    }),
});
