import {
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { BreakGlassRegister } from '../breakGlass/BreakGlassRegister';
import { breakGlassRegisterServiceRef } from '../breakGlass/breakGlassRegisterServiceRef';
import type { IdentityRegister } from '../identity/IdentityRegister';
import { identityRegisterServiceRef } from '../identity/identityRegisterServiceRef';
import type { RoleRegister } from '../roles/RoleRegister';
import { roleRegisterServiceRef } from '../roles/roleRegisterServiceRef';

/** What a decision about access is made with. */
export interface AccessDecisionServices {
  breakGlass: BreakGlassRegister;
  identities: IdentityRegister;
  roles: RoleRegister;
}

/** Hands a test the very services that decisions are made with: `features: [access.feature()]`. */
export class AccessServices {
  static create(): AccessServices {
    return new AccessServices();
  }

  #services: AccessDecisionServices | undefined;

  private constructor() {}

  get(): AccessDecisionServices {
    if (!this.#services) {
      throw new Error('The backend has not started');
    }
    return this.#services;
  }

  feature(): BackendFeature {
    return createBackendPlugin({
      pluginId: 'test-access',
      register: env => {
        env.registerInit({
          deps: {
            breakGlass: breakGlassRegisterServiceRef,
            identities: identityRegisterServiceRef,
            roles: roleRegisterServiceRef,
          },
          init: async services => {
            this.#services = services;
          },
        });
      },
    });
  }
}
