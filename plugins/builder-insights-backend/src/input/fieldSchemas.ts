import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ACCOUNT_SEGMENTS,
  CHANNELS,
  COMPANY_SIZES,
  CONFIDENCES,
  CONSENTS,
  EXPERIENCES,
  INSIGHT_TYPES,
  LIMITS,
  PRIORITIES,
  REGIONS,
  SENSITIVITIES,
  SENTIMENTS,
} from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';

const shortText = z.string().trim().min(1).max(LIMITS.shortText);
const label = z.string().trim().min(1).max(LIMITS.tag);

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** An ISO 8601 instant with its offset, read as UTC with milliseconds. */
export const instant = z
  .string()
  .refine(isInstant, {
    error: issue =>
      `is '${String(
        issue.input,
      )}'; use an ISO 8601 instant such as 2026-11-20T18:30:00Z`,
  })
  .transform(text => new Date(text).toISOString());

/** An ISO 8601 day, read as its beginning in UTC, or an instant with its offset. */
export const dayOrInstant = z
  .string()
  .refine(text => isDay(text) || isInstant(text), {
    error: issue =>
      `is '${String(
        issue.input,
      )}'; use an ISO 8601 day or instant such as 2026-11-20 or 2026-11-20T18:30:00Z`,
  })
  .transform(text => new Date(text).toISOString());

function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

/** Whether the calendar has that day: `Date` would make March of 31 February. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    DAY.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

/** A full entity ref, written the one way it is stored. */
export const entityRef = (kind: string, example: string) =>
  z
    .string()
    .max(LIMITS.shortText)
    .refine(text => isRefOf(kind, text), {
      error: issue =>
        `is '${String(issue.input)}'; use an entity ref such as ${example}`,
    })
    .transform(text => stringifyEntityRef(parseEntityRef(text)));

function isRefOf(kind: string, text: string): boolean {
  try {
    return (
      parseEntityRef(text).kind.toLocaleLowerCase('en-US') === kind &&
      /^[^:/]+:[^:/]+\/[^:/]+$/.test(text)
    );
  } catch {
    return false;
  }
}

export const productAreaRef = entityRef(
  'component',
  'component:default/atlas-search',
);
export const userRef = entityRef('user', 'user:default/jdoe');
export const groupRef = entityRef('group', 'group:default/br-emea');

/** A list that says each thing once. */
const distinct = <T>(item: z.ZodType<T>, most: number) =>
  z
    .array(item)
    .max(most)
    .transform(list => [...new Set(list)]);

/** The fields that must hold something, with what they hold by default. */
export const requiredContent = {
  type: z.enum(INSIGHT_TYPES),
  sentiment: z.enum(SENTIMENTS),
  priority: z.enum(PRIORITIES),
  confidence: z.enum(CONFIDENCES),
  productAreas: distinct(productAreaRef, LIMITS.productAreas),
  themes: distinct(shortText, LIMITS.themes),
  tags: distinct(label, LIMITS.tags),
  consent: z.enum(CONSENTS),
  sensitivity: z.enum(SENSITIVITIES),
};

/** The fields that may be empty. */
export const optionalContent = {
  title: z.string().trim().min(1).max(LIMITS.title),
  verbatim: z.string().trim().min(1).max(LIMITS.text),
  note: z.string().trim().min(1).max(LIMITS.text),
  eventRef: shortText,
  sessionRef: shortText,
  channel: z.enum(CHANNELS),
  region: z.enum(REGIONS),
  accountSegment: z.enum(ACCOUNT_SEGMENTS),
  language: shortText,
  builder: z.strictObject({
    segment: shortText.optional(),
    experience: z.enum(EXPERIENCES).optional(),
    stack: distinct(label, LIMITS.stack).optional(),
    role: shortText.optional(),
    companySize: z.enum(COMPANY_SIZES).optional(),
  }),
};
