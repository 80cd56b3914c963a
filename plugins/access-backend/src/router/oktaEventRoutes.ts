import { InputError, NotFoundError } from '@backstage/errors';
import { jsonBody, parseWith } from '@builder-insights/backend-operations';
import type express from 'express';
import PromiseRouter from 'express-promise-router';
import { oktaEventSchema } from '../input/oktaEventSchema';
import type { OktaEventService } from '../service/OktaEventService';

/** Where Okta's event hook is. It is let through without a sign-in, and shows its secret here. */
export const OKTA_EVENTS_PATH = '/okta-events';

const CHALLENGE = 'x-okta-verification-challenge';

/**
 * Okta's event hook: its one-time verification, and deliveries.
 *
 * @remarks
 * Before the body is read the secret is compared. Without a secret in the configuration there is no such route.
 */
export function oktaEventRoutes(options: {
  oktaEvents?: OktaEventService;
}): express.Router {
  const service = (): OktaEventService => {
    if (!options.oktaEvents) {
      throw new NotFoundError('Not found');
    }
    return options.oktaEvents;
  };
  const router = PromiseRouter();

  router.get(OKTA_EVENTS_PATH, (req, res) => {
    service();
    const verification = req.header(CHALLENGE);
    if (!verification) {
      throw new InputError(`The header ${CHALLENGE} is missing`);
    }
    res.json({ verification });
  });

  router.post(
    OKTA_EVENTS_PATH,
    async (req, _res, next) => {
      await service().authenticate(req.header('authorization'));
      next();
    },
    jsonBody(),
    async (req, res) => {
      await service().receive(parseWith(oktaEventSchema, req.body));
      res.json({});
    },
  );

  return router;
}
