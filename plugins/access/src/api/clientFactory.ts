import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { accessApiRef } from './AccessApi';
import { AccessClient } from './AccessClient';

/** Provides the client on either frontend system. */
export const clientFactory = createApiFactory({
  api: accessApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => AccessClient.create(deps),
});
