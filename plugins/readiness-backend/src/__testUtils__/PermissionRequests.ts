import {
  coreServices,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';

/** Counts the questions that reach the permission backend. */
export class PermissionRequests {
  static create(): PermissionRequests {
    return new PermissionRequests();
  }

  #count = 0;

  private constructor() {}

  /** How many there were since the last time this was asked. */
  take(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }

  module(): BackendFeature {
    return createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-request-count',
      register: reg => {
        reg.registerInit({
          deps: { httpRouter: coreServices.httpRouter },
          init: async ({ httpRouter }) => {
            httpRouter.use((_req, _res, next) => {
              this.#count += 1;
              next();
            });
          },
        });
      },
    });
  }
}
