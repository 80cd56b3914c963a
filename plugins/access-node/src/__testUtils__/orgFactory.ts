import {
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import type { OrgDirectory } from '../org/OrgDirectory';
import { orgDirectoryServiceRef } from '../org/orgDirectoryServiceRef';

/** Gives every plugin of a test backend one organisation: `startTestBackend({ features: [orgFactory(exampleOrg())] })`. */
export function orgFactory(org: OrgDirectory): ServiceFactory {
  return createServiceFactory({
    service: orgDirectoryServiceRef,
    deps: {},
    factory: () => org,
  });
}
