import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { breakGlassRegisterServiceRef } from '../breakGlass/breakGlassRegisterServiceRef';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import { orgDirectoryServiceRef } from '../org/orgDirectoryServiceRef';
import { DefaultRoleResolver } from './DefaultRoleResolver';
import { readRolesConfig } from './readRolesConfig';
import { roleRegisterServiceRef } from './roleRegisterServiceRef';
import type { RoleResolver } from './RoleResolver';

/** What people are at this moment. @public */
export const roleResolverServiceRef = createServiceRef<RoleResolver>({
  id: 'access.role-resolver',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        breakGlass: breakGlassRegisterServiceRef,
        config: coreServices.rootConfig,
        grants: roleRegisterServiceRef,
        identities: identityRegisterServiceRef,
        org: orgDirectoryServiceRef,
      },
      factory: ({ config, ...deps }) =>
        DefaultRoleResolver.create({
          ...deps,
          config: readRolesConfig(config),
        }),
    }),
});
