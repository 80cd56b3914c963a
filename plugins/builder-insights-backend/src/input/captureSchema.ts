import {
  LIMITS,
  SOURCES,
} from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';
import {
  instant,
  optionalContent,
  requiredContent,
  userRef,
} from './fieldSchemas';

const fields = {
  clientId: z.uuid({ error: 'it must be a UUID made on the device' }),
  rootId: z
    .uuid({ error: 'it must be the clientId this capture was forked from' })
    .optional(),
  capturedAt: instant,
  createdOffline: z.boolean().default(false),
  appVersion: z.string().trim().min(1).max(LIMITS.shortText).optional(),
  source: z.enum(SOURCES).default('api'),

  type: requiredContent.type.default('other'),
  sentiment: requiredContent.sentiment.default('neutral'),
  priority: requiredContent.priority.default('medium'),
  confidence: requiredContent.confidence.default('heard-once'),
  productAreas: requiredContent.productAreas.default([]),
  themes: requiredContent.themes.default([]),
  tags: requiredContent.tags.default([]),
  consent: requiredContent.consent.default('none'),
  sensitivity: requiredContent.sensitivity.default('internal'),

  ...z.object(optionalContent).partial().shape,
};

const hasText = {
  holds: ({ verbatim, note }: { verbatim?: string; note?: string }) =>
    verbatim !== undefined || note !== undefined,
  message: {
    error:
      'has neither verbatim nor note; give what the builder said, or what you noted',
  },
};

/** The body of a capture. Who captured it is the caller, and never said in it. */
export const captureSchema = z
  .strictObject(fields)
  .refine(hasText.holds, hasText.message);

/** A row of an import: a capture that names its author. */
export const importRowSchema = z
  .strictObject({
    ...fields,
    source: z.enum(SOURCES).default('import'),
    authorRef: userRef,
  })
  .refine(hasText.holds, hasText.message);
