import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import { accessOperations, type OperationServices } from './accessOperations';
import { jsonBody } from './jsonBody';
import { mountOperations } from './mountOperations';
import { oktaEventRoutes } from './oktaEventRoutes';
import { toOpenApi } from './toOpenApi';

/** The HTTP face of the plugin: credentials, input, one service call, answer. */
export function createRouter(
  options: OperationServices &
    Parameters<typeof oktaEventRoutes>[0] & { httpAuth: HttpAuthService },
): express.Router {
  const operations = accessOperations(options);
  const description = toOpenApi(operations);

  const router = PromiseRouter();
  router.use(oktaEventRoutes(options));
  router.use(jsonBody());
  router.get('/openapi.json', (_req, res) => {
    res.json(description);
  });
  router.use(mountOperations(operations, options));
  return router;
}
