import { z } from 'zod';
import { cursor, limit, userRef } from './fieldSchemas';

export const personQuerySchema = z.strictObject({ ref: userRef });

export const peopleQuerySchema = z.strictObject({
  search: z.string().trim().min(1).max(100).optional(),
  cursor: cursor.optional(),
  limit: limit(50).optional(),
});
