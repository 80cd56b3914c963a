import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { readinessApiRef } from './ReadinessApi';
import { ReadinessClient } from './ReadinessClient';

/** Provides the client on either frontend system. */
export const clientFactory = createApiFactory({
  api: readinessApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => ReadinessClient.create(deps),
});
