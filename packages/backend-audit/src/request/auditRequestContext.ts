import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request, RequestHandler } from 'express';
import { correlationIdOf } from './correlationIdOf';

/** What is known about the request that something happens in. @public */
export interface AuditRequest {
  request: Request;
  /** The same for everything that one request causes. */
  correlationId: string;
}

const requests = new AsyncLocalStorage<AuditRequest>();
let isInstalled = false;

/**
 * Lets whatever a request causes find the request, however deep it happens and without being handed it.
 *
 * @public
 */
export const auditRequestContext = {
  /** The request that the caller works for, if it works for one. */
  current(): AuditRequest | undefined {
    return requests.getStore();
  },

  /** Runs the rest of a request inside its context. It has to come before everything else. */
  middleware(): RequestHandler {
    isInstalled = true;
    return (request, _response, next) => {
      const correlationId = correlationIdOf(request.headers);
      requests.run({ request, correlationId }, () => next());
    };
  },

  /** Whether this process runs its requests inside it; without it, events of services do not know their actor. */
  isInstalled(): boolean {
    return isInstalled;
  },
};
