import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import { MongoOrgSnapshots } from './MongoOrgSnapshots';
import type { OrgSnapshots } from './OrgSnapshots';

/** The readings of the org source. @public */
export const orgSnapshotsServiceRef = createServiceRef<OrgSnapshots>({
  id: 'access.org-snapshots',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        database: accessDatabaseServiceRef,
        identities: identityRegisterServiceRef,
      },
      factory: deps => MongoOrgSnapshots.create(deps),
    }),
});
