import {
  INSIGHT_STATES,
  INSIGHT_TYPES,
  LIMITS,
  PRIORITIES,
  SENTIMENTS,
} from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';
import {
  dayOrInstant,
  groupRef,
  productAreaRef,
  userRef,
} from './fieldSchemas';

const DAY_MS = 86_400_000;
// Five years.
const MOST_DAYS = 1_827;

const text = z.string().trim().min(1).max(LIMITS.shortText);

const limit = z
  .string()
  .refine(
    given =>
      /^\d{1,3}$/.test(given) &&
      Number(given) >= 1 &&
      Number(given) <= LIMITS.pageSize,
    {
      error: issue =>
        `is '${String(issue.input)}'; use a whole number from 1 to ${
          LIMITS.pageSize
        }`,
    },
  )
  .transform(Number);

/** The query parameters of the list. */
export const insightQuerySchema = z.strictObject({
  type: z.enum(INSIGHT_TYPES).optional(),
  sentiment: z.enum(SENTIMENTS).optional(),
  priority: z.enum(PRIORITIES).optional(),
  productArea: z
    .union([z.literal('none'), productAreaRef], {
      error:
        'use none, or an entity ref such as component:default/atlas-search',
    })
    .optional(),
  author: userRef.optional(),
  group: groupRef.optional(),
  team: groupRef.optional(),
  event: text.optional(),
  state: z.enum(INSIGHT_STATES).optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  words: text.optional(),
  limit: limit.optional(),
  cursor: z.string().min(1).max(1_000).optional(),
});

/** The query parameters of the team report. */
export const reportQuerySchema = z
  .strictObject({ group: groupRef, from: dayOrInstant, to: dayOrInstant })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'must be later than from',
  })
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= MOST_DAYS * DAY_MS,
    {
      path: ['to'],
      error: `is more than ${MOST_DAYS} days after from, which is the most; ask for a shorter span`,
    },
  )
  .transform(({ group, from, to }) => ({
    group,
    from: new Date(from),
    to: new Date(to),
  }));
