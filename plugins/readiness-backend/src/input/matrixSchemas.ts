import { GATE_STATES } from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import {
  cursor,
  entityRef,
  groupRef,
  id,
  limit,
  ownerRef,
} from './fieldSchemas';

const filters = {
  org: groupRef.optional(),
  owner: ownerRef.optional(),
  search: z.string().trim().min(1).max(100).optional(),
  gate: id.optional(),
  state: z.enum(GATE_STATES).optional(),
};

export const matrixQuerySchema = z.strictObject({
  ...filters,
  cursor: cursor.optional(),
  limit: limit(100).default(50),
});

export const matrixExportSchema = z.strictObject({
  ...filters,
  format: z.enum(['csv', 'jsonl']),
});

export const trendQuerySchema = z.strictObject({
  node: entityRef.optional(),
  days: limit(400).default(90),
});
