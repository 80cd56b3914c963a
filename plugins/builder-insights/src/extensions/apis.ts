import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { clientFactory } from '../api/clientFactory';
import { outboxFactory } from '../capture/outboxFactory';

/** The client of the backend. */
export const clientApi = ApiBlueprint.make({
  name: 'client',
  params: defineParams => defineParams(clientFactory),
});

/** What waits on the device. */
export const outboxApi = ApiBlueprint.make({
  name: 'outbox',
  params: defineParams => defineParams(outboxFactory),
});
