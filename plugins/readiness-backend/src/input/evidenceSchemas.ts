import { toError } from '@backstage/errors';
import { parseWith } from '@builder-insights/backend-operations';
import { z } from 'zod';
import { entityRef, id, instant, reason } from './fieldSchemas';

/** How much one request may bring. */
const MOST_ITEMS = 100;

const key = z.string().regex(/^[\x21-\x7e]{8,100}$/, {
  error: 'use 8 to 100 letters, digits and signs without spaces',
});

const note = z.string().trim().min(1).max(500);

/** A link that a browser can follow and that runs nothing. */
const link = z
  .string()
  .max(2_000)
  .refine(text => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'use an address that begins with https:// or http://',
  });

const evidencePushItem = z
  .strictObject({
    key,
    scorecardId: id,
    scopeRef: entityRef,
    gateId: id,
    value: z.record(z.string(), z.json()).optional(),
    error: z
      .strictObject({
        name: z.string().trim().min(1).max(100),
        message: z.string().trim().min(1).max(500),
      })
      .optional(),
    observedAt: instant,
    note: note.optional(),
    link: link.optional(),
  })
  .refine(
    ({ value, error }) => (value === undefined) !== (error === undefined),
    {
      error: 'give either value or error, what was seen or why nothing was',
    },
  );

/** What cannot be read is refused by itself and under its key; the others are taken. */
const unreadableItem = z.looseObject({ key }).transform(item => ({
  key: item.key,
  problem: problemOf(item),
}));

export const evidencePushSchema = z.strictObject({
  items: z
    .array(
      z.union([evidencePushItem.transform(item => ({ item })), unreadableItem]),
    )
    .min(1)
    .max(MOST_ITEMS),
});

function problemOf(item: unknown): string {
  try {
    parseWith(evidencePushItem, item);
    return '';
  } catch (error) {
    return toError(error).message;
  }
}

export const attestationSchema = z.strictObject({
  scorecardId: id,
  scopeRef: entityRef,
  gateId: id,
  holds: z.boolean(),
  statement: z.string().min(1).max(1_000),
  note: note.optional(),
  link: link.optional(),
});

export const attestationQuerySchema = z.strictObject({
  ref: entityRef.optional(),
});

export const confirmationSchema = z.strictObject({
  statement: z.string().min(1).max(1_000),
});

export const refusalSchema = z.strictObject({ reason });
