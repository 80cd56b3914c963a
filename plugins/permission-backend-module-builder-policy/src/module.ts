import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { roleResolverServiceRef } from '@builder-insights/plugin-access-node';
import { productAreaDirectoryServiceRef } from '@builder-insights/plugin-builder-insights-node';
import { BuilderPolicy } from './BuilderPolicy';

/** Decides who may do what in Builder Insights. @public */
export const permissionModuleBuilderPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'builder-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        policy: policyExtensionPoint,
        productAreas: productAreaDirectoryServiceRef,
        roles: roleResolverServiceRef,
      },
      async init({ policy, productAreas, roles }) {
        policy.setPolicy(BuilderPolicy.create({ roles, productAreas }));
      },
    });
  },
});
