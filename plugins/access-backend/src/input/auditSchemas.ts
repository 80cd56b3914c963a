import { z } from 'zod';
import { cursor, instant, limit, reason } from './fieldSchemas';

const text = z.string().trim().min(1).max(200);
const date = instant.transform(at => new Date(at));

const filters = {
  from: date.optional(),
  to: date.optional(),
  actor: text.optional(),
  action: text.optional(),
  plugin: text.optional(),
  outcome: z.enum(['success', 'failure', 'unknown']).optional(),
  target: text.optional(),
  severity: z.enum(['low', 'medium', 'high', 'critical']).optional(),
  breakGlassId: text.optional(),
  correlationId: text.optional(),
};

export const auditQuerySchema = z.strictObject({
  ...filters,
  limit: limit(200).optional(),
  cursor: cursor.optional(),
});

export const auditExportSchema = z.strictObject({
  ...filters,
  format: z.enum(['csv', 'jsonl']),
});

/** Events of a time that are kept beyond their retention. */
export const auditHoldSchema = z
  .strictObject({ reason, from: date, to: date })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'must be later than from',
  });
