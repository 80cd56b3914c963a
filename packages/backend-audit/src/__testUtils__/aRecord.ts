import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '../AuditRecord';

/** An act that somebody did, with what a test cares about in place of the usual. */
export function aRecord(of: Partial<AuditRecord> = {}): AuditRecord {
  return {
    id: randomUUID(),
    at: new Date('2026-11-20T10:00:00.000Z'),
    plugin: 'builder-insights',
    action: 'insight-edit',
    severity: 'medium',
    retention: of.severity === 'low' ? 'routine' : 'security',
    outcome: 'success',
    actor: { type: 'user', ref: 'user:default/advocate' },
    correlationId: randomUUID(),
    ...of,
  };
}
