import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { clientFactory } from '../api/clientFactory';

/** The client of the backend. */
export const clientApi = ApiBlueprint.make({
  name: 'client',
  params: defineParams => defineParams(clientFactory),
});
