import type {
  AccessEvidence,
  PostureReport,
} from '@builder-insights/plugin-access-common';
import { z } from 'zod';
import { instant } from './roleSchemas';

export const postureReport: z.ZodType<PostureReport> = z.strictObject({
  checkedAt: instant,
  environment: z.enum(['production', 'development']),
  items: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      state: z.enum(['green', 'amber', 'red']),
      observed: z.string(),
      configKey: z.string().optional(),
      remedy: z.string().optional(),
    }),
  ),
});

export const accessEvidence: z.ZodType<AccessEvidence> = z.strictObject({
  asOf: instant,
  answers: z.array(
    z.strictObject({
      id: z.enum(['sign-in', 'roles', 'reviews']),
      question: z.string(),
      statements: z.array(
        z.strictObject({ text: z.string(), path: z.string().optional() }),
      ),
    }),
  ),
  hash: z.string(),
});
