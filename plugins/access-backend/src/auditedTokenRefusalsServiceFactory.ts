import { randomUUID } from 'node:crypto';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  auditRequestContext,
  auditTrailServiceRef,
} from '@builder-insights/backend-audit';
import { tokenRefusalListenerServiceRef } from '@builder-insights/plugin-access-node';

/**
 * Tells the audit trail of genuine tokens that came after the access of their person had ended. Straight to the trail,
 * because the auditor itself asks who is calling.
 */
export const auditedTokenRefusalsServiceFactory = createServiceFactory({
  service: tokenRefusalListenerServiceRef,
  deps: { trail: auditTrailServiceRef },
  factory: ({ trail }) => ({
    async refused({ userRef, pluginId, reasonCode }) {
      const current = auditRequestContext.current();
      await trail.record({
        id: randomUUID(),
        at: new Date(),
        plugin: pluginId,
        action: 'token-refuse',
        severity: 'medium',
        retention: 'security',
        outcome: 'failure',
        error: {
          name: 'AuthenticationError',
          message: 'The access of this person has ended',
        },
        actor: {
          type: 'user',
          ref: userRef,
          ip: current?.request.ip,
          userAgent: current?.request.get('user-agent'),
        },
        correlationId: current?.correlationId ?? randomUUID(),
        request: current && {
          method: current.request.method,
          path: current.request.originalUrl,
        },
        meta: { reasonCode },
      });
    },
  }),
});
