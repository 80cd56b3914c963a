import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import { MongoOrgIntake } from './MongoOrgIntake';
import type { OrgIntake } from './OrgIntake';

/** How a reading of the org source comes into force. @public */
export const orgIntakeServiceRef = createServiceRef<OrgIntake>({
  id: 'access.org-intake',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        database: accessDatabaseServiceRef,
        identities: identityRegisterServiceRef,
      },
      factory: deps => MongoOrgIntake.create(deps),
    }),
});
