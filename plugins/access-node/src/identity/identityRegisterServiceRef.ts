import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import type { IdentityRegister } from './IdentityRegister';
import { MongoIdentityRegister } from './MongoIdentityRegister';

/** How people proved who they are, and whose tokens count no longer. @public */
export const identityRegisterServiceRef = createServiceRef<IdentityRegister>({
  id: 'access.identity-register',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: accessDatabaseServiceRef },
      factory: ({ database }) => MongoIdentityRegister.create(database),
    }),
});
