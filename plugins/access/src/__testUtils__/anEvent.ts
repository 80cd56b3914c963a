import type { AuditEvent } from '@builder-insights/plugin-access-common';

/** A role that was granted, but for what the test says. */
export function anEvent(overrides?: Partial<AuditEvent>): AuditEvent {
  const id = overrides?.id ?? 'e1';
  return {
    id,
    at: '2026-11-20T09:15:00.000Z',
    plugin: 'access',
    action: 'role-grant',
    severity: 'high',
    retention: 'security',
    outcome: 'success',
    actor: { ref: 'user:default/admin', type: 'user', ip: '10.0.0.7' },
    target: 'user:default/manager',
    correlationId: `request-of-${id}`,
    decisionId: `decision-of-${id}`,
    request: { method: 'POST', path: '/api/access/grants' },
    chain: {
      stream: 'security/one',
      sequence: 4711,
      hash: `hash-of-${id}`,
    },
    ...overrides,
  };
}
