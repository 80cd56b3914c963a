import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  driftRegisterServiceRef,
  identityRegisterServiceRef,
  type DriftRegister,
  type IdentityRegister,
} from '@builder-insights/plugin-access-node';

/** What a backend remembers of sign-ins. */
export interface AccessServices {
  drift: DriftRegister;
  identities: IdentityRegister;
}

/** A plugin that hands the services it gets to the test. */
export function accessServices(take: (services: AccessServices) => void) {
  return createBackendPlugin({
    pluginId: 'look-inside',
    register(env) {
      env.registerInit({
        deps: {
          drift: driftRegisterServiceRef,
          identities: identityRegisterServiceRef,
        },
        async init(services) {
          take(services);
        },
      });
    },
  });
}
