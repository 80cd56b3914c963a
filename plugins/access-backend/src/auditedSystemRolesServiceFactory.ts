import { randomUUID } from 'node:crypto';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from '@builder-insights/backend-audit';
import { systemRoleListenerServiceRef } from '@builder-insights/plugin-access-node';

/** Tells the audit trail of roles that the start of the portal gave. Straight to the trail: nobody asked for them. */
export const auditedSystemRolesServiceFactory = createServiceFactory({
  service: systemRoleListenerServiceRef,
  deps: { trail: auditTrailServiceRef },
  factory: ({ trail }) => ({
    async changed({ what, grant, at }) {
      const { id, role, subjectRef, scopeRef, grantedBy, reason } = grant;
      await trail.record(
        {
          id: randomUUID(),
          at,
          plugin: 'access',
          action: what === 'granted' ? 'role-grant' : 'role-recover',
          severity: 'high',
          retention: 'security',
          outcome: 'success',
          actor: { type: 'service', ref: 'system' },
          target: subjectRef,
          correlationId: id,
          meta: {
            role,
            ...(scopeRef && { scope: scopeRef }),
            reason,
            grantedBy,
            grantId: id,
            configuration: 'builderInsights.grants',
          },
        },
        { owed: true },
      );
    },
  }),
});
