import { NotAllowedError } from '@backstage/errors';
import { EVERY_SCOPE } from '../store/ScopeFilter';
import type { ScopeAccess } from './ReadinessAuthorizer';

/** Scheduled work reads everything and may do nothing; never for a request. */
export const everyScope: ScopeAccess = {
  filter: EVERY_SCOPE,
  may: () => false,
  demand: () => {
    throw new NotAllowedError('Scheduled work only reads');
  },
  filterOf: () => undefined,
};
