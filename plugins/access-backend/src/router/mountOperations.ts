import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Operation } from './Operation';

/** Makes routes of operations. Only people get through: services and limited tokens are refused before anything is read. */
export function mountOperations(
  operations: readonly Operation[],
  options: { httpAuth: HttpAuthService },
): express.Router {
  const router = PromiseRouter();
  for (const { method, path, respond } of operations) {
    router[method](path, async (req, res) => {
      const credentials = await options.httpAuth.credentials(req, {
        allow: ['user'],
      });
      await respond(
        {
          credentials,
          userRef: credentials.principal.userEntityRef,
          params: req.params,
        },
        { query: req.query, body: req.body },
        res,
      );
    });
  }
  return router;
}
