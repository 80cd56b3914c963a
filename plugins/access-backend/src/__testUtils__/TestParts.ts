import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  type AuthService,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  auditRequestContext,
  auditTrailServiceRef,
  type AuditTrail,
} from '@builder-insights/backend-audit';
import {
  identityRegisterServiceRef,
  orgIntakeServiceRef,
  roleRegisterServiceRef,
  type IdentityRegister,
  type OrgIntake,
  type RoleRegister,
} from '@builder-insights/plugin-access-node';
import { exampleOrg } from '@builder-insights/plugin-access-node/testUtils';
import { takeOrg } from './takeOrg';

interface Services {
  auth: AuthService;
  identities: IdentityRegister;
  intake: OrgIntake;
  roles: RoleRegister;
  trail: AuditTrail;
}

/** The services behind a test portal. Before the plugin starts, the example organisation comes into force. */
export class TestParts {
  static create(): TestParts {
    return new TestParts();
  }

  #services: Services | undefined;

  private constructor() {}

  get services(): Services {
    if (!this.#services) {
      throw new Error('The portal was not started yet');
    }
    return this.#services;
  }

  /** In a loader, like the plugin it belongs to: a bare module would be given a plugin of its own. */
  features(): BackendFeature {
    return createBackendFeatureLoader({ loader: () => [this.#module()] });
  }

  #module(): BackendFeature {
    return createBackendModule({
      pluginId: 'access',
      moduleId: 'test-parts',
      register: reg => {
        reg.registerInit({
          deps: {
            auth: coreServices.auth,
            httpRouter: coreServices.httpRouter,
            identities: identityRegisterServiceRef,
            intake: orgIntakeServiceRef,
            roles: roleRegisterServiceRef,
            trail: auditTrailServiceRef,
          },
          init: async ({ httpRouter, ...services }) => {
            this.#services = services;
            httpRouter.use(auditRequestContext.middleware());
            await takeOrg(services.intake, exampleOrg());
          },
        });
      },
    });
  }
}
