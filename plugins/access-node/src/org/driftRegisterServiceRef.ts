import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import type { DriftRegister } from './DriftRegister';
import { MongoDriftRegister } from './MongoDriftRegister';

/** Where claim, catalog and source disagree. @public */
export const driftRegisterServiceRef = createServiceRef<DriftRegister>({
  id: 'access.drift-register',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: accessDatabaseServiceRef },
      factory: ({ database }) => MongoDriftRegister.create(database),
    }),
});
