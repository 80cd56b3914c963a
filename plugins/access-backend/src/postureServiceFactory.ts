import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  orgDirectoryServiceRef,
  postureServiceRef,
} from '@builder-insights/plugin-access-node';
import { PortalPosture } from './service/PortalPosture';
import { startPostureServiceRef } from './startPostureServiceRef';

/** Tells other plugins whether the portal is safe. */
export const postureServiceFactory = createServiceFactory({
  service: postureServiceRef,
  deps: { org: orgDirectoryServiceRef, startPosture: startPostureServiceRef },
  factory: parts => PortalPosture.create(parts),
});
