import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  jsonBody,
  mountOperations,
  toOpenApi,
} from '@builder-insights/backend-operations';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import { accessOperations, type OperationServices } from './accessOperations';
import { oktaEventRoutes } from './oktaEventRoutes';

/** The HTTP face of the plugin: credentials, input, one service call, answer. */
export function createRouter(
  options: OperationServices &
    Parameters<typeof oktaEventRoutes>[0] & { httpAuth: HttpAuthService },
): express.Router {
  const operations = accessOperations(options);
  const description = toOpenApi(operations, {
    id: 'access',
    description:
      'Who people are, where they belong, what they may do, and who can tell.',
  });

  const router = PromiseRouter();
  router.use(oktaEventRoutes(options));
  router.use(jsonBody());
  router.get('/openapi.json', (_req, res) => {
    res.json(description);
  });
  router.use(mountOperations(operations, options));
  return router;
}
