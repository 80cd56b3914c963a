import { z } from 'zod';
import { cursor, entityRef, id, instant, limit } from './fieldSchemas';

export const scopeQuerySchema = z.strictObject({ ref: entityRef });

export const gateQuerySchema = z.strictObject({
  scorecard: id,
  ref: entityRef,
  gate: id,
});

export const scopeHistoryQuerySchema = z.strictObject({
  scorecard: id,
  ref: entityRef,
  gate: id.optional(),
  from: instant.optional(),
  to: instant.optional(),
  cursor: cursor.optional(),
  limit: limit(100).optional(),
});

export const refreshSchema = z.strictObject({
  scorecardId: id,
  scopeRef: entityRef,
  gateId: id.optional(),
});
