import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import type { BreakGlassRegister } from './BreakGlassRegister';
import { MongoBreakGlassRegister } from './MongoBreakGlassRegister';

/** Who has, or had, emergency access. @public */
export const breakGlassRegisterServiceRef =
  createServiceRef<BreakGlassRegister>({
    id: 'access.break-glass-register',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { database: accessDatabaseServiceRef },
        factory: ({ database }) => MongoBreakGlassRegister.create(database),
      }),
  });
