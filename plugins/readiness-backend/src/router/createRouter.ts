import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  jsonBody,
  mountOperations,
  toOpenApi,
  type Operation,
} from '@builder-insights/backend-operations';
import type express from 'express';
import PromiseRouter from 'express-promise-router';

/** Room for a hundred observations of 8 KB, and for a scorecard of 200 gates. */
const LONGEST_BODY = '1mb';

/** The HTTP face of the plugin: credentials, input, one service call, answer. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  operations: readonly Operation[];
}): express.Router {
  const { httpAuth, operations } = options;
  const description = toOpenApi(operations, {
    id: 'readiness',
    description: 'Whether a rollout may go on, and on what evidence.',
  });
  const router = PromiseRouter();
  router.use(jsonBody({ limit: LONGEST_BODY }));
  router.get('/openapi.json', (_req, res) => {
    res.json(description);
  });
  router.use(mountOperations(operations, { httpAuth }));
  return router;
}
