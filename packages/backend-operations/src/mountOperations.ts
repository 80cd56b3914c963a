import type {
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Operation } from './Operation';

/**
 * Makes routes of operations. Only people get through, and programs where an operation says so: limited tokens are
 * refused before anything is read.
 *
 * @public
 */
export function mountOperations(
  operations: readonly Operation[],
  options: { httpAuth: HttpAuthService },
): express.Router {
  const router = PromiseRouter();
  for (const { method, path, programs, respond } of operations) {
    router[method](path, async (req, res) => {
      const credentials = await options.httpAuth.credentials(req, {
        allow: programs ? ['user', 'service'] : ['user'],
      });
      await respond(
        {
          credentials,
          userRef: refOf(credentials.principal),
          params: req.params,
        },
        { query: req.query, body: req.body },
        res,
      );
    });
  }
  return router;
}

// Refs are kept and compared in lower case, and a session may write a name as its provider does.
function refOf(
  principal: BackstageUserPrincipal | BackstageServicePrincipal,
): string {
  return principal.type === 'user'
    ? principal.userEntityRef.toLocaleLowerCase('en-US')
    : principal.subject;
}
