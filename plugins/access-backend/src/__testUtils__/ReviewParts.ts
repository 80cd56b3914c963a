import {
  coreServices,
  createBackendModule,
  type AuditorService,
  type AuthService,
  type BackendFeature,
  type LoggerService,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  auditRequestContext,
  auditTrailServiceRef,
  type AuditTrail,
} from '@builder-insights/backend-audit';
import type { MongoService } from '@builder-insights/backend-mongo';
import {
  accessDatabaseServiceRef,
  breakGlassRegisterServiceRef,
  identityRegisterServiceRef,
  orgDirectoryServiceRef,
  orgIntakeServiceRef,
  roleRegisterServiceRef,
  roleResolverServiceRef,
  type BreakGlassRegister,
  type IdentityRegister,
  type OrgDirectory,
  type OrgIntake,
  type RoleRegister,
  type RoleResolver,
} from '@builder-insights/plugin-access-node';

/** What stands behind a portal. */
export interface ReviewServices {
  auditor: AuditorService;
  auth: AuthService;
  breakGlass: BreakGlassRegister;
  database: MongoService;
  identities: IdentityRegister;
  intake: OrgIntake;
  logger: LoggerService;
  org: OrgDirectory;
  permissions: PermissionsService;
  resolver: RoleResolver;
  roles: RoleRegister;
  trail: AuditTrail;
}

/** Hands out the services of a portal once it has started. */
export class ReviewParts {
  static create(): ReviewParts {
    return new ReviewParts();
  }

  #services: ReviewServices | undefined;

  private constructor() {}

  get services(): ReviewServices {
    if (!this.#services) {
      throw new Error('The portal was not started yet');
    }
    return this.#services;
  }

  module(): BackendFeature {
    return createBackendModule({
      pluginId: 'access',
      moduleId: 'review-parts',
      register: reg => {
        reg.registerInit({
          deps: {
            auditor: coreServices.auditor,
            auth: coreServices.auth,
            breakGlass: breakGlassRegisterServiceRef,
            database: accessDatabaseServiceRef,
            httpRouter: coreServices.httpRouter,
            identities: identityRegisterServiceRef,
            intake: orgIntakeServiceRef,
            logger: coreServices.logger,
            org: orgDirectoryServiceRef,
            permissions: coreServices.permissions,
            resolver: roleResolverServiceRef,
            roles: roleRegisterServiceRef,
            trail: auditTrailServiceRef,
          },
          init: async ({ httpRouter, ...services }) => {
            this.#services = services;
            httpRouter.use(auditRequestContext.middleware());
          },
        });
      },
    });
  }
}
