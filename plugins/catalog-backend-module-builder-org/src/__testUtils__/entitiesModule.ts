import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

const location = 'url:https://example.com/org.yaml';
const annotations = {
  [ANNOTATION_LOCATION]: location,
  [ANNOTATION_ORIGIN_LOCATION]: location,
};

/** Gives these entities to a catalog when it starts. */
export function entitiesModule(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'test-entities',
            connect: async connection => {
              await connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  locationKey: 'test-entities',
                  entity: {
                    ...entity,
                    metadata: { ...entity.metadata, annotations },
                  },
                })),
              });
            },
          });
        },
      });
    },
  });
}
