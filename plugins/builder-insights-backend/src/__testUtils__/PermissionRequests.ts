import {
  coreServices,
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/** Counts the questions that reach the permission backend, and lets it fail. */
export class PermissionRequests {
  static create(): PermissionRequests {
    return new PermissionRequests();
  }

  #count = 0;
  #answer: RequestHandler | undefined;

  private constructor() {}

  /** How many there were since the last time this was asked. */
  take(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }

  /** Answers every question in its place; undefined lets it answer by itself again. */
  answerWith(answer: RequestHandler | undefined) {
    this.#answer = answer;
  }

  module(): BackendFeature {
    return createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-request-count',
      register: reg => {
        reg.registerInit({
          deps: { httpRouter: coreServices.httpRouter },
          init: async ({ httpRouter }) => {
            httpRouter.use((req, res, next) => {
              this.#count += 1;
              if (this.#answer) {
                this.#answer(req, res, next);
              } else {
                next();
              }
            });
          },
        });
      },
    });
  }
}
