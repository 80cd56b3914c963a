import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';

/** Another provider that goes by the name of ours: the catalog connects one of each name. */
export class TwinProvider implements EntityProvider {
  static create(): TwinProvider {
    return new TwinProvider();
  }

  isConnected = false;

  private constructor() {}

  readonly module = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-twin',
    register: reg => {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        init: async ({ processing }) => {
          processing.addEntityProvider(this);
        },
      });
    },
  });

  getProviderName() {
    return 'builder-org';
  }

  async connect() {
    this.isConnected = true;
  }
}
