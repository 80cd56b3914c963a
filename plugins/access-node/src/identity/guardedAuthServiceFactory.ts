import { authServiceFactory } from '@backstage/backend-defaults/auth';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
} from '@backstage/backend-plugin-api';
import { orgDirectoryServiceRef } from '../org/orgDirectoryServiceRef';
import { GuardedAuthService } from './GuardedAuthService';
import { identityRegisterServiceRef } from './identityRegisterServiceRef';
import { tokenRefusalListenerServiceRef } from './tokenRefusalListenerServiceRef';

/** The auth service as Backstage makes it, under a name of its own, so that another can stand before it. */
const verifyingAuthServiceRef = createServiceRef<AuthService>({
  id: 'access.verifying-auth',
  defaultFactory: async () => authServiceFactory,
});

/**
 * Ends access at the next request rather than when a token runs out: `backend.add(guardedAuthServiceFactory)`.
 *
 * @remarks
 * Takes the place of `coreServices.auth`, through which every plugin verifies every token: requests, cookies, calls
 * between plugins, web sockets when they are opened.
 *
 * @public
 */
export const guardedAuthServiceFactory = createServiceFactory({
  service: coreServices.auth,
  deps: {
    auth: verifyingAuthServiceRef,
    identities: identityRegisterServiceRef,
    logger: coreServices.logger,
    org: orgDirectoryServiceRef,
    plugin: coreServices.pluginMetadata,
    refusals: tokenRefusalListenerServiceRef,
  },
  factory: ({ plugin, ...deps }) =>
    GuardedAuthService.create({ ...deps, pluginId: plugin.getId() }),
});
