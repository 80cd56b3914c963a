import type {
  AuditChainStatus,
  AuditEvent,
  AuditHold,
  AuditPage,
} from '@builder-insights/plugin-access-common';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { instant } from './roleSchemas';

const auditEvent: z.ZodType<AuditEvent> = z.strictObject({
  id: z.string(),
  at: instant,
  plugin: z.string(),
  action: z.string(),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  retention: z.enum(['routine', 'security']),
  outcome: z.enum(['success', 'failure', 'unknown']),
  error: z.strictObject({ name: z.string(), message: z.string() }).optional(),
  actor: z.strictObject({
    ref: z.string().optional(),
    type: z.enum(['user', 'service', 'none', 'unknown']),
    ip: z.string().optional(),
    userAgent: z.string().optional(),
  }),
  target: z.string().optional(),
  correlationId: z.string(),
  decisionId: z.string().optional(),
  request: z.strictObject({ method: z.string(), path: z.string() }).optional(),
  meta: z.custom<JsonObject>().optional(),
  breakGlassId: z.string().optional(),
  chain: z.strictObject({
    stream: z.string(),
    sequence: z.int(),
    hash: z.string(),
  }),
});

export const auditPage: z.ZodType<AuditPage> = z.strictObject({
  items: z.array(auditEvent),
  nextCursor: z.string().optional(),
});

export const auditChainStatus: z.ZodType<AuditChainStatus> = z.strictObject({
  state: z.enum(['intact', 'broken', 'empty']),
  checkedAt: instant,
  events: z.int(),
  streams: z.array(
    z.strictObject({
      stream: z.string(),
      events: z.int(),
      firstSequence: z.int(),
      lastSequence: z.int(),
      lastHash: z.string(),
      anchor: z
        .strictObject({ at: instant, sequence: z.int(), hash: z.string() })
        .optional(),
    }),
  ),
  findings: z.array(z.string()),
  buffered: z.int(),
});

export const auditHold: z.ZodType<AuditHold> = z.strictObject({
  id: z.string(),
  reason: z.string(),
  placedBy: z.string(),
  placedAt: instant,
  releasedAt: instant.optional(),
  releasedBy: z.string().optional(),
  from: instant,
  to: instant,
});
