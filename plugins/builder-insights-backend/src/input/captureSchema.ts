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

/** What a capture says where nothing was given. */
const DEFAULTS = {
  createdOffline: false,
  source: 'api',
  type: 'other',
  sentiment: 'neutral',
  priority: 'medium',
  confidence: 'heard-once',
  productAreas: [] as string[],
  themes: [] as string[],
  tags: [] as string[],
  consent: 'none',
  sensitivity: 'internal',
} as const;

const IMPORT_DEFAULTS = { ...DEFAULTS, source: 'import' } as const;

const fields = {
  clientId: z.uuid({ error: 'it must be a UUID made on the device' }),
  rootId: z
    .uuid({ error: 'it must be the clientId this capture was forked from' })
    .optional(),
  capturedAt: instant,
  createdOffline: z.boolean().default(DEFAULTS.createdOffline),
  appVersion: z.string().trim().min(1).max(LIMITS.shortText).optional(),
  source: z.enum(SOURCES).default(DEFAULTS.source),

  type: requiredContent.type.default(DEFAULTS.type),
  sentiment: requiredContent.sentiment.default(DEFAULTS.sentiment),
  priority: requiredContent.priority.default(DEFAULTS.priority),
  confidence: requiredContent.confidence.default(DEFAULTS.confidence),
  productAreas: requiredContent.productAreas.default(() => [
    ...DEFAULTS.productAreas,
  ]),
  themes: requiredContent.themes.default(() => [...DEFAULTS.themes]),
  tags: requiredContent.tags.default(() => [...DEFAULTS.tags]),
  consent: requiredContent.consent.default(DEFAULTS.consent),
  sensitivity: requiredContent.sensitivity.default(DEFAULTS.sensitivity),

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
  .refine(hasText.holds, hasText.message)
  .transform(capture => ({ ...capture, said: saidBeyond(DEFAULTS, capture) }));

/** A row of an import: a capture that names its author. */
export const importRowSchema = z
  .strictObject({
    ...fields,
    source: z.enum(SOURCES).default(IMPORT_DEFAULTS.source),
    authorRef: userRef,
  })
  .refine(hasText.holds, hasText.message)
  .transform(row => ({ ...row, said: saidBeyond(IMPORT_DEFAULTS, row) }));

/** The fields that say something else than their default. */
function saidBeyond(defaults: object, capture: object): object {
  const byDefault = new Map(Object.entries(defaults));
  return Object.fromEntries(
    Object.entries(capture).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(byDefault.get(field)),
    ),
  );
}
