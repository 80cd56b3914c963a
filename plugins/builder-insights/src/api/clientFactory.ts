import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { builderInsightsApiRef } from './BuilderInsightsApi';
import { BuilderInsightsClient } from './BuilderInsightsClient';

/** Provides the client on either frontend system. */
export const clientFactory = createApiFactory({
  api: builderInsightsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => BuilderInsightsClient.create(deps),
});
