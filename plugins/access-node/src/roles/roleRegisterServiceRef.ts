import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import { orgDirectoryServiceRef } from '../org/orgDirectoryServiceRef';
import { MongoRoleRegister } from './MongoRoleRegister';
import { readRolesConfig } from './readRolesConfig';
import type { RoleRegister } from './RoleRegister';
import { systemRoleListenerServiceRef } from './systemRoleListenerServiceRef';

/** Roles as data. @public */
export const roleRegisterServiceRef = createServiceRef<RoleRegister>({
  id: 'access.role-register',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        database: accessDatabaseServiceRef,
        identities: identityRegisterServiceRef,
        org: orgDirectoryServiceRef,
        listener: systemRoleListenerServiceRef,
      },
      factory: ({ config, ...deps }) =>
        MongoRoleRegister.create({ ...deps, config: readRolesConfig(config) }),
    }),
});
