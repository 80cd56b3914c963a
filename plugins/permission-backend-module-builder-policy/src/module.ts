import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { orgDirectoryServiceRef } from '@builder-insights/plugin-builder-insights-node';
import { BuilderPolicy } from './BuilderPolicy';
import { RoleResolver } from './RoleResolver';
import { readPolicyConfig } from './config';

/** Decides who may do what in Builder Insights. @public */
export const permissionModuleBuilderPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'builder-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        org: orgDirectoryServiceRef,
        policy: policyExtensionPoint,
      },
      async init({ config, org, policy }) {
        policy.setPolicy(
          BuilderPolicy.create({
            roles: RoleResolver.create({
              org,
              config: readPolicyConfig(config),
            }),
          }),
        );
      },
    });
  },
});
