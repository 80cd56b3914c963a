import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accessDatabaseServiceRef } from '../accessDatabaseServiceRef';
import type { OrgDirectory } from './OrgDirectory';
import { SnapshotOrgDirectory } from './SnapshotOrgDirectory';

/** The organisation, for backend plugins and modules. @public */
export const orgDirectoryServiceRef = createServiceRef<OrgDirectory>({
  id: 'access.org-directory',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: accessDatabaseServiceRef },
      factory: ({ database }) => SnapshotOrgDirectory.create(database),
    }),
});
