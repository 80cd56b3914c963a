import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { orgModelLayer } from './orgModelLayer';

/** Adds the leaders of groups to the catalog model. @public */
export const catalogModuleBuilderOrg = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'builder-org',
  register(reg) {
    reg.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(CatalogModelSources.static([orgModelLayer]));
      },
    });
  },
});
